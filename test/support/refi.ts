import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/refi');

/** The programs whose habits the fixtures follow. */
export const habits = readdirSync(FIXTURES);

/** The invented project as a program would pack it. */
export function packedAs(habit: string): Uint8Array {
  const folder = path.join(FIXTURES, habit);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
    .map((entry): [string, Uint8Array] => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file)];
    });
  return zipSync(Object.fromEntries(entries));
}

/** Texts by their paths as a packed project. */
export const packed = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** Lays a file down in a folder, as it would be handed in. */
export function laidDown(
  folder: string,
  fileName: string,
  bytes: Uint8Array,
): { fileName: string; path: string } {
  const file = path.join(folder, fileName);
  writeFileSync(file, bytes);
  return { fileName, path: file };
}
