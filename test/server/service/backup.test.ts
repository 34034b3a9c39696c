import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdFolder } from '#server/io/lock.ts';
import { addArea, areas } from '#server/service/area.ts';
import { backUp, restore } from '#server/service/backup.ts';
import { openDataFolder } from '#server/service/data-folder.ts';
import { startImport } from '#server/service/import.ts';
import { addParticipant, identify, identityOf } from '#server/service/participant.ts';
import { signedIn } from '#server/service/session.ts';
import { signIn } from '#server/service/sign-in.ts';
import { addStudy, studies } from '#server/service/study.ts';
import { schemaVersion } from '#server/store/open.ts';
import { emailOf, member, PASSWORD } from '#test/support/accounts.ts';
import { testServer } from '#test/support/serve.ts';
import { testFolder } from '#test/support/world.ts';

const AT = '2021-01-22T09:00:00.000Z';
const quiet = () => undefined;
const built = mkdtempSync(path.join(tmpdir(), 'throughline-'));

beforeAll(async () => {
  const { world, local, close } = openDataFolder(built);
  const { id } = addStudy(world, local, {
    title: 'Two towns',
    areas: ['North'],
    from: '2020-08',
    to: '2020-10',
  });
  addParticipant(world, local, id, { pseudonym: 'P1', panel: true });
  identify(world, local, id, 'P1', { name: 'A Name', email: '', note: '' });
  const bytes = new TextEncoder().encode('INT: So?\n\nP: So it goes.');
  await startImport(world, local, id, [{ fileName: 'call.txt', bytes }]);
  close();
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

/** A data folder of its own inside a folder that is gone when the test ends. */
function folderWithBackup() {
  const around = testFolder();
  const folder = path.join(around, 'data');
  cpSync(built, folder, { recursive: true });
  return { around, folder, file: path.join(around, 'backup.zip') };
}

function withFolder<T>(folder: string, work: (...opened: Parameters<typeof studies>) => T): T {
  const { world, local, close } = openDataFolder(folder);
  try {
    return work(world, local);
  } finally {
    close();
  }
}

/** The backup with some of its entries changed, or taken out where undefined. */
function tampered(
  file: string,
  changes: Record<string, (bytes: Uint8Array) => Uint8Array | undefined>,
): void {
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    const kept = changes[name] ? changes[name](bytes) : bytes;
    if (kept) entries[name] = kept;
  }
  writeFileSync(file, zipSync(entries));
}

describe('a backup', () => {
  test('gives back studies, identities and uploads, and keeps aside what was there', async () => {
    const { around, folder, file } = folderWithBackup();
    const made = await backUp(folder, file, AT, quiet);
    expect(made).toMatchObject({ file, studies: 1, size: statSync(file).size });
    withFolder(folder, (world, who) => addArea(world, who, 'Two towns', { name: 'South' }));
    const answer = await restore(folder, file, { at: AT, onStep: quiet });
    const aside = path.join(around, 'data.before-restore-2021-01-22T09-00-00.000Z');
    expect(answer).toEqual({ takenAt: AT, studies: 1, problems: [], restored: true, keptAside: aside });
    withFolder(folder, (world, who) => {
      expect(areas(world, who, 'Two towns').map(({ name }) => name)).toEqual(['North']);
      expect(identityOf(world, who, 'Two towns', 'P1').name).toBe('A Name');
    });
    withFolder(aside, (world, who) => expect(areas(world, who, 'Two towns')).toHaveLength(2));
    expect(readdirSync(path.join(folder, 'studies')).some((name) => name.endsWith('.originals'))).toBe(true);
    expect(readdirSync(around).sort()).toEqual(['backup.zip', 'data', path.basename(aside)]);
  });

  test('is taken whole while a server works in the folder', async () => {
    const { folder, file } = folderWithBackup();
    const { folder: open } = await testServer(folder);
    addArea(open.world, open.local, 'Two towns', { name: 'South' });
    const taking = backUp(folder, file, AT, quiet);
    addArea(open.world, open.local, 'Two towns', { name: 'West' });
    await taking;
    const elsewhere = path.join(testFolder(), 'new');
    expect(await restore(elsewhere, file, { at: AT, onStep: quiet })).toMatchObject({
      restored: true,
      keptAside: null,
    });
    withFolder(elsewhere, (world, who) =>
      expect(areas(world, who, 'Two towns').map(({ name }) => name)).toEqual(
        expect.arrayContaining(['North', 'South']),
      ),
    );
  });

  test('brings accounts back, but nobody who was signed in when it was taken', async () => {
    const { folder, file } = folderWithBackup();
    const { world, close } = openDataFolder(folder);
    await member(world, { name: 'Mira Sandhu', founds: true });
    const given = { email: emailOf('Mira'), password: PASSWORD };
    const caller = { from: '', agent: '', token: null };
    const { token } = await signIn(world, given, caller);
    close();
    await backUp(folder, file, AT, quiet);
    await restore(folder, file, { at: AT, onStep: quiet });
    const restored = openDataFolder(folder);
    expect(signedIn(restored.world, token)).toBeUndefined();
    expect((await signIn(restored.world, given, caller)).token).not.toBe(token);
    restored.close();
  });

  test('is for its owner’s eyes only, names its program, and never overwrites another', async () => {
    const { folder, file } = folderWithBackup();
    await backUp(folder, file, AT, quiet);
    expect(statSync(file).mode & 0o077).toBe(0);
    const entries = unzipSync(readFileSync(file));
    expect(Object.keys(entries)[0]).toBe('manifest.json');
    expect(JSON.parse(strFromU8(entries['manifest.json'] ?? new Uint8Array()))).toMatchObject({
      format: 'throughline-backup',
      program: '0.1.0',
      takenAt: AT,
      files: [{ path: 'control.sqlite', schema: schemaVersion('control') }, {}, {}],
    });
    await expect(backUp(folder, file, AT, quiet)).rejects.toThrow('there already');
    expect(readdirSync(path.join(folder, 'backups'))).toEqual([]);
  });

  test('of what is no data folder is refused', async () => {
    const folder = testFolder();
    await expect(backUp(folder, path.join(folder, 'b.zip'), AT, quiet)).rejects.toThrow('not a data folder');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('restoring', () => {
  const study = (file: string) =>
    Object.keys(unzipSync(readFileSync(file))).find((name) => name.endsWith('.throughline')) ?? '';

  test.each([
    [
      'a changed file',
      (file: string) => tampered(file, { [study(file)]: (bytes) => bytes.with(5000, 7) }),
      'not what was packed',
    ],
    [
      'a file taken out',
      (file: string) => tampered(file, { 'control.sqlite': () => undefined }),
      'control.sqlite',
    ],
    [
      'a zip that is no backup',
      (file: string) => tampered(file, { 'manifest.json': () => undefined }),
      'no manifest',
    ],
    [
      'a manifest of something else',
      (file: string) => tampered(file, { 'manifest.json': () => strToU8('{"format":"other"}') }),
      'manifest is not as it should be',
    ],
    [
      'a path out of the folder',
      (file: string) =>
        tampered(file, {
          'manifest.json': (bytes) =>
            strToU8(strFromU8(bytes).replace('control.sqlite', '../control.sqlite')),
        }),
      'manifest is not as it should be',
    ],
    [
      'a file nobody promised',
      (file: string) =>
        writeFileSync(file, zipSync({ ...unzipSync(readFileSync(file)), 'extra.txt': strToU8('x') })),
      'extra.txt',
    ],
    [
      'half a file',
      (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 3000)),
      'not a whole zip file',
    ],
    ['no file at all', (file: string) => rmSync(file), 'There is no file'],
  ])('refuses %s, and leaves the data folder as it is', async (_, spoil, message) => {
    const { around, folder, file } = folderWithBackup();
    await backUp(folder, file, AT, quiet);
    spoil(file);
    await expect(restore(folder, file, { at: AT, onStep: quiet })).rejects.toThrow(message);
    expect(readdirSync(around).filter((name) => name !== 'backup.zip')).toEqual(['data']);
    withFolder(folder, (world, who) => expect(studies(world, who)).toHaveLength(1));
  });

  test('swaps nothing where the check finds a problem, unless told to', async () => {
    const { around, folder, file } = folderWithBackup();
    const [name] = readdirSync(path.join(folder, 'studies')).filter((one) => one.endsWith('.throughline'));
    const db = new Database(path.join(folder, 'studies', name ?? ''));
    db.exec(`UPDATE journal SET summary = '' WHERE number = 1`);
    db.close();
    await backUp(folder, file, AT, quiet);
    const refused = await restore(folder, file, { at: AT, onStep: quiet });
    expect(refused).toMatchObject({ restored: false, keptAside: null });
    expect(refused.problems).toHaveLength(1);
    expect(readdirSync(around).sort()).toEqual(['backup.zip', 'data']);
    expect(await restore(folder, file, { at: AT, anyway: true, onStep: quiet })).toMatchObject({
      restored: true,
    });
  });

  test('is refused while a server holds the folder, which is named', async () => {
    const { folder, file } = folderWithBackup();
    await backUp(folder, file, AT, quiet);
    const release = holdFolder(folder);
    release.at('http://127.0.0.1:4600');
    await expect(restore(folder, file, { at: AT, onStep: quiet })).rejects.toMatchObject({
      code: 'conflict',
      detail: { help: expect.stringContaining('http://127.0.0.1:4600') },
    });
    release();
    expect(await restore(folder, file, { at: AT, onStep: quiet })).toMatchObject({ restored: true });
  });

  test('never takes the place of a folder that is something else', async () => {
    const { around, folder, file } = folderWithBackup();
    await backUp(folder, file, AT, quiet);
    const other = path.join(around, 'letters');
    cpSync(testFolder(), other, { recursive: true });
    writeFileSync(path.join(other, 'letter.txt'), 'Dear …');
    await expect(restore(other, file, { at: AT, onStep: quiet })).rejects.toThrow('no data folder');
    expect(readdirSync(other)).toEqual(['letter.txt']);
  });

  test('leaves the folder’s own backups where they are', async () => {
    const { folder } = folderWithBackup();
    const file = path.join(folder, 'backups', 'monday.zip');
    await backUp(folder, file, AT, quiet);
    await restore(folder, file, { at: AT, onStep: quiet });
    expect(existsSync(file)).toBe(true);
  });
});
