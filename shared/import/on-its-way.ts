import type { ImportFile } from './import.ts';
import { UNREAD } from './unread.ts';

/** A file that a page still has to send, or cannot. */
export interface OnItsWay {
  /** Its number on this page. */
  key: number;
  /** With the folders it lay in. */
  fileName: string;
  /** Bytes. */
  size: number;
  failure: { message: string; help: string } | null;
}

const PREFIX = 'on-its-way-';

/** A file that is not with the program yet, as a row of the review. */
export const rowOnItsWay = ({ key, fileName, size, failure }: OnItsWay): ImportFile => ({
  ...UNREAD,
  id: `${PREFIX}${key}`,
  fileName,
  size,
  state: failure ? 'failed' : 'waiting',
  title: fileName,
  failure,
  source: null,
});

/** The rows of an import with those still to be sent; one that has arrived is not told twice. */
export function withThoseOnTheirWay(
  files: readonly ImportFile[],
  onTheirWay: readonly ImportFile[],
): ImportFile[] {
  if (onTheirWay.length === 0) return [...files];
  const here = new Set(files.map(({ fileName, size }) => `${size} ${fileName}`));
  return [...files, ...onTheirWay.filter(({ fileName, size }) => !here.has(`${size} ${fileName}`))];
}

/** The number of a file that is not with the program yet; undefined for any other row. */
export const keyOnItsWay = (id: string): number | undefined =>
  id.startsWith(PREFIX) ? Number(id.slice(PREFIX.length)) : undefined;

/** As many files as go in one request: small ones together, a large one alone. */
const MOST_FILES = 20;
const MOST_BYTES = 4_000_000;

/** The first of these that are sent together. */
export function nextPart<File extends { size: number }>(files: readonly File[]): File[] {
  const part: File[] = [];
  let bytes = 0;
  for (const file of files) {
    bytes += file.size;
    if (part.length > 0 && (part.length === MOST_FILES || bytes > MOST_BYTES)) break;
    part.push(file);
  }
  return part;
}
