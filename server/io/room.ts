import { statfsSync, statSync } from 'node:fs';

/** Bytes that may still be written where a folder lies. */
export const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** Bytes of a database file with what waits beside it. */
export const bytesOf = (file: string): number =>
  ['', '-wal'].reduce((sum, side) => sum + (statSync(file + side, { throwIfNoEntry: false })?.size ?? 0), 0);
