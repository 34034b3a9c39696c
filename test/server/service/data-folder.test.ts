import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { changeAccount } from '#server/service/account.ts';
import { check } from '#server/service/check.ts';
import { coders } from '#server/service/coding.ts';
import { openDataFolder } from '#server/service/data-folder.ts';
import { clockNotice } from '#server/service/last-author.ts';
import { addStudy, changeStudy } from '#server/service/study.ts';
import { testStudy } from '#test/support/study.ts';
import { testFolder } from '#test/support/world.ts';

function opened(folder: string) {
  const found = openDataFolder(folder);
  onTestFinished(() => found.close());
  return found;
}

test('a new folder has nothing to tell', () => {
  const { world, local, notices } = opened(testFolder());
  addStudy(world, local, { title: 'Two towns', areas: [] });
  expect(notices).toEqual([]);
  expect(clockNotice(world)).toBe(null);
});

test('a folder whose control file went missing says so, and whoever worked in it goes on as themselves', () => {
  const folder = testFolder();
  const before = openDataFolder(folder);
  const { id } = addStudy(before.world, before.local, { title: 'Two towns', areas: [] });
  changeAccount(before.world, before.local, { name: 'Ines Duarte', initials: 'ID' });
  changeStudy(before.world, before.local, id, { description: 'Of two towns' });
  const { account } = before.local;
  before.close();
  for (const side of ['', '-wal', '-shm'])
    rmSync(path.join(folder, `control.sqlite${side}`), { force: true });

  const { world, local, notices } = opened(folder);
  expect(notices).toEqual([expect.stringMatching(/^control\.sqlite was missing .* go on as Ines Duarte/)]);
  expect(local.account).toEqual(account);
  changeStudy(world, local, id, { description: 'Still of two towns' });
  expect(coders(world, local, id)).toEqual([account]);
  expect(check(world, local).problems).toEqual([]);
  expect(opened(folder).notices).toEqual([]);
});

test('a clock that was set back is told of, and what was done stays in its order', () => {
  const { world, who, study, at } = testStudy();
  changeStudy(world, who, study, { description: 'Later' });
  expect(clockNotice(world)).toBe(null);
  at('2019-03-01T09:00:00.000Z');
  expect(clockNotice(world)).toMatch(/stands before the last change here \(2021-01-22/);
  expect(changeStudy(world, who, study, { description: 'Now' }).rev).toBeGreaterThan(2);
  expect(check(world, who).problems).toEqual([]);
});
