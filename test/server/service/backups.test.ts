import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restore } from '#server/service/backup.ts';
import { backupHealth } from '#server/service/backup-record.ts';
import {
  backUpIfDue,
  backupFile,
  backups,
  removeBackup,
  type Taker,
  takeBackup,
} from '#server/service/backups.ts';
import { replaceBackups } from '#server/service/backups-anew.ts';
import { addStudy } from '#server/service/study.ts';
import { backupName, KEEP, keptOf, namedBackup } from '#shared/backup/rotation.ts';
import { member } from '#test/support/accounts.ts';
import { testServer } from '#test/support/serve.ts';
import { testWorld } from '#test/support/world.ts';

const DAY_MS = 86_400_000;
const daysOn = (from: string, days: number) => new Date(Date.parse(from) + days * DAY_MS).toISOString();
const PLENTY = 1e12;

function withStudy() {
  const made = testWorld();
  const { id } = addStudy(made.world, made.who, { title: 'Two towns', areas: ['North'], from: '2020-08' });
  const names = () => readdirSync(path.join(made.folder, 'backups')).filter((name) => name.endsWith('.zip'));
  return { ...made, id, names };
}

/** Writes a file in the place of a backup, so that a year of them takes no time. */
const quick: Taker = {
  take: async ({ to }) => {
    writeFileSync(to, 'zip');
    return { made: { file: to, size: 3, studies: 1 }, problem: null };
  },
  free: () => PLENTY,
};

describe('rotation', () => {
  test('keeps the newest of seven days, four weeks and twelve months, whatever gaps there are', () => {
    const moment = fc
      .integer({ min: 0, max: 800 * 24 })
      .map((hours) => daysOn('2020-01-01T00:00:00.000Z', hours / 24));
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1 }), (moments) => {
        const kept = keptOf(moments);
        const newest = [...moments].sort().at(-1) ?? '';
        expect(kept.has(newest)).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(KEEP.days + KEEP.weeks + KEEP.months);
        for (const at of kept) expect(moments).toContain(at);
        expect(keptOf([...kept])).toEqual(kept);
        const days = [...new Set(moments.map((at) => at.slice(0, 10)))].sort().reverse().slice(0, KEEP.days);
        for (const day of days) expect([...kept].some((at) => at.startsWith(day))).toBe(true);
      }),
    );
    expect(namedBackup(backupName('daily', '2020-11-02T03:04:05.678Z'))).toEqual({
      kind: 'daily',
      at: '2020-11-02T03:04:05.678Z',
    });
    expect(namedBackup('my own.zip')).toBeNull();
  });

  test('over a year of days leaves what it promises, and what somebody put there', async () => {
    const { world, at, names, folder } = withStudy();
    writeFileSync(path.join(folder, 'backups', 'my own.zip'), 'mine');
    const start = '2021-01-22T09:00:00.000Z';
    for (let day = 0; day < 400; day += 1) {
      at(daysOn(start, day));
      expect(await backUpIfDue(world, quick)).not.toBeNull();
      expect(await backUpIfDue(world, quick)).toBeNull();
    }
    expect(names()).toHaveLength(1 + KEEP.days + 2 + KEEP.months - 1);
    expect(names()).toContain('my own.zip');
  });
});

describe('the backup of the day', () => {
  test('is taken beside the work, looked into, and restores', async () => {
    const { world, who, names, folder } = withStudy();
    expect(backupHealth(world)).toBe('none yet');
    const name = (await backUpIfDue(world)) ?? '';
    expect(names()).toEqual([name]);
    const { items, problem } = backups(world, who);
    expect(items).toMatchObject([{ name, kind: 'daily', verified: true, at: world.now() }]);
    expect(problem).toBeNull();
    expect(backupHealth(world)).toBe('ok');
    expect(readdirSync(path.join(folder, 'backups')).sort()).toEqual(['.record.json', name]);
    const elsewhere = `${folder}-restored`;
    const restored = await restore(elsewhere, backupFile(world, who, name), {
      at: world.now(),
      onStep: () => undefined,
    });
    expect(restored).toMatchObject({ restored: true, problems: [], studies: 1 });
  });

  test('is taken though a clock that was wrong once took one of a day to come', async () => {
    const { world, at, names } = withStudy();
    at('2031-01-22T09:00:00.000Z');
    const ahead = await backUpIfDue(world, quick);
    at('2031-01-23T09:00:00.000Z');
    await expect(backUpIfDue(world, { ...quick, free: () => 0 })).rejects.toThrow('no room');
    at('2021-01-23T09:00:00.000Z');
    expect(backupHealth(world)).toBe('failing');
    expect(await backUpIfDue(world, quick)).not.toBeNull();
    expect(await backUpIfDue(world, quick)).toBeNull();
    expect(names()).toContain(ahead);
    expect([names().length, backupHealth(world)]).toEqual([2, 'ok']);
  });

  test('is not taken where there is no study', async () => {
    const { world } = testWorld();
    expect(await backUpIfDue(world, quick)).toBeNull();
  });

  test('that finds no room, breaks off or is not whole is told, leaves nothing, and is tried again after an hour', async () => {
    const { world, who, at, names, folder } = withStudy();
    const failing: [Taker, RegExp][] = [
      [{ ...quick, free: () => 10 }, /no room for a backup: it needs .* MB.*1 MB are free.* Make room/],
      [{ ...quick, take: () => Promise.reject(new Error('ended')) }, /broke off: ended/],
      [
        {
          ...quick,
          take: () => Promise.reject(new Error(`no such file, open '${folder}/x'\n at ${folder}`)),
        },
        /no such file, open 'x'$/,
      ],
      [{ ...quick, take: async () => ({ refusal: 'The disk is full.' }) }, /disk is full/],
      [
        {
          ...quick,
          take: async (ask) => ({ ...(await quick.take(ask)), problem: 'It is not what was packed.' }),
        },
        /not what was packed/,
      ],
    ];
    let hour = 9;
    for (const [taker, message] of failing) {
      at(`2021-01-22T${String(hour).padStart(2, '0')}:00:00.000Z`);
      await expect(backUpIfDue(world, taker)).rejects.toThrow(message);
      const told = backups(world, who).problem?.message;
      expect(told).toMatch(message);
      expect(told).not.toContain(folder);
      expect([backupHealth(world), names()]).toEqual(['failing', []]);
      expect(await backUpIfDue(world, quick)).toBeNull();
      hour += 2;
    }
    at('2021-01-22T20:00:00.000Z');
    expect(await backUpIfDue(world, quick)).not.toBeNull();
    expect([backupHealth(world), backups(world, who).problem]).toEqual(['ok', null]);
    at('2021-01-25T20:00:00.000Z');
    expect(backupHealth(world)).toBe('failing');
  });

  test('never outlives an erasure that came while it was taken', async () => {
    const { world, who, names } = withStudy();
    let finish = () => {};
    const slow: Taker = {
      ...quick,
      take: (ask) =>
        new Promise((resolve) => {
          finish = () => resolve(quick.take(ask));
        }),
    };
    const daily = backUpIfDue(world, slow);
    await Promise.resolve();
    const replaced = replaceBackups(world, 'erasure');
    await Promise.resolve();
    finish();
    const name = await daily;
    expect(await replaced).toMatchObject({ replaced: [name] });
    expect(names()).toEqual([expect.stringMatching(/^after-erasure-/)]);
    expect(backups(world, who).items).toMatchObject([{ kind: 'after-erasure', verified: true }]);
  });

  test('clears away what a stop left of an earlier one, and leaves one that may still be taken', async () => {
    const { world, folder } = withStudy();
    const left = path.join(folder, 'backups', '.taking-1');
    const fresh = path.join(folder, 'backups', '.taking-2');
    for (const one of [left, fresh]) mkdirSync(one);
    utimesSync(left, new Date('2021-01-21T00:00:00Z'), new Date('2021-01-21T00:00:00Z'));
    await backUpIfDue(world, quick);
    expect([existsSync(left), existsSync(fresh)]).toEqual([false, true]);
  });
});

describe('backups', () => {
  test('are seen by who owns a study, and taken away only by who owns every one', async () => {
    const { world, who, id } = withStudy();
    const { name } = await takeBackup(world, who, quick);
    const owner = await member(world, { name: 'owner', founds: true, places: [[id, 'owner']] });
    const researcher = await member(world, {
      name: 'researcher',
      founds: true,
      places: [[id, 'researcher']],
    });
    const guest = await member(world, { name: 'guest', founds: true });
    for (const other of [researcher, guest]) {
      expect(() => backups(world, other)).toThrow('no backups here');
      await expect(takeBackup(world, other, quick)).rejects.toThrow('no backups here');
    }
    expect(backups(world, owner).mayDownload).toBe(true);
    expect(existsSync(backupFile(world, owner, name))).toBe(true);
    addStudy(world, who, { title: 'Apart', areas: ['West'], from: '2020-08' });
    expect(backups(world, owner).mayDownload).toBe(false);
    expect(() => backupFile(world, owner, name)).toThrow('you do not own all of them');
    expect(() => backupFile(world, who, '../control.sqlite')).toThrow('no such backup');
    expect(await removeBackup(world, who, name)).toEqual({ removed: name });
    expect(backups(world, who).items).toEqual([]);
  });

  test('are taken, listed, downloaded and removed over HTTP, and the health of the server tells of them', async () => {
    const { address, folder } = await testServer();
    addStudy(folder.world, folder.local, { title: 'Two towns', areas: ['North'], from: '2020-08' });
    const health = async () => (await (await fetch(`${address}/healthz`)).json()).backups;
    expect(await health()).toBe('none yet');
    const taken = await fetch(`${address}/api/backups`, { method: 'POST' });
    const line = await taken.json();
    expect([taken.status, line]).toMatchObject([201, { kind: 'by-hand', verified: true }]);
    expect(await health()).toBe('ok');
    expect((await (await fetch(`${address}/api/backups`)).json()).items).toEqual([line]);
    const zip = await fetch(`${address}/api/backups/${line.name}`);
    expect(zip.headers.get('content-disposition')).toContain(line.name);
    expect(new Uint8Array(await zip.arrayBuffer())).toEqual(
      new Uint8Array(readFileSync(path.join(folder.world.folder, 'backups', line.name))),
    );
    expect((await fetch(`${address}/api/backups/${line.name}`, { method: 'DELETE' })).status).toBe(200);
    expect((await fetch(`${address}/api/backups/${line.name}`)).status).toBe(404);
  });
});
