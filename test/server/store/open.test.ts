import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openFile } from '#server/store/open.ts';
import { testFolder } from '#test/support/world.ts';

test('a file that a stop left blank is made anew, one of somebody else’s is left as it is', () => {
  const folder = testFolder();
  const blank = path.join(folder, 'control.sqlite');
  writeFileSync(blank, '');
  openFile(blank, 'control').close();
  const bytes = readFileSync(blank);
  expect(() => openFile(blank, 'originals')).toThrow('is not a file of originals');
  expect(readFileSync(blank)).toEqual(bytes);
});

test('a blank study that should be there is refused, not filled', () => {
  const file = path.join(testFolder(), 'x.throughline');
  writeFileSync(file, '');
  expect(() => openFile(file, 'study', { mustExist: true })).toThrow('is not a study file');
});

test('a file that could not be made leaves nothing behind', () => {
  const file = path.join(testFolder(), 'control.sqlite');
  // Where the write-ahead log should stand there is a folder.
  mkdirSync(`${file}-wal`);
  expect(() => openFile(file, 'control')).toThrow();
  expect(existsSync(file)).toBe(false);
});
