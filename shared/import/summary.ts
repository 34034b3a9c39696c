import type { ImportFile } from './import.ts';

export interface ImportSummary {
  files: number;
  /** Read, and not kept in the study yet. */
  read: number;
  /** Ticked, of those that are read. */
  keep: number;
  /** Words of the ticked files that are talk, not background. */
  talkWords: number;
  /** Ticked readings. */
  readings: number;
  /** Read and not ticked. */
  skipped: number;
  failed: number;
  /** Waiting or being read. */
  toGo: number;
  kept: number;
}

export function importSummary(files: readonly ImportFile[]): ImportSummary {
  const read = files.filter((file) => file.state === 'read');
  const ticked = read.filter((file) => file.keep);
  const talk = ticked.filter((file) => file.kind?.value !== 'reading');
  const count = (...states: ImportFile['state'][]) =>
    files.filter((file) => states.includes(file.state)).length;
  return {
    files: files.length,
    read: read.length,
    keep: ticked.length,
    talkWords: talk.reduce((sum, file) => sum + file.words, 0),
    readings: ticked.length - talk.length,
    skipped: read.length - ticked.length + count('skipped'),
    failed: count('failed'),
    toGo: count('waiting', 'reading'),
    kept: count('kept'),
  };
}

const number = new Intl.NumberFormat('en-GB');

/** A count with its noun: “1 file”, “6 files”, “12,698 words”. */
export const amount = (count: number, noun: string): string =>
  `${number.format(count)} ${noun}${count === 1 ? '' : 's'}`;

/** What the ticked files hold: “12,698 words of talk and 1 background reading”; empty where none is ticked. */
export function contentWords({ talkWords, readings, keep }: ImportSummary): string {
  const parts = [
    ...(keep > readings ? [`${amount(talkWords, 'word')} of talk`] : []),
    ...(readings > 0 ? [amount(readings, 'background reading')] : []),
  ];
  return parts.join(' and ');
}

/** What becomes of the others: “1 skipped, 1 not read, 1 to go”. */
export function restWords({ skipped, failed, toGo }: ImportSummary): string {
  const parts = [
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(failed > 0 ? [`${failed} not read`] : []),
    ...(toGo > 0 ? [`${toGo} to go`] : []),
  ];
  return parts.join(', ');
}

/** What came of it: “6 kept, 1 skipped, 1 not read”. */
export const outcomeWords = (summary: ImportSummary): string =>
  [`${summary.kept} kept`, restWords(summary)].filter((part) => part !== '').join(', ');

/** How far the reading is: “7 of 9 files read”. */
export function progressWords({ files, toGo, failed }: ImportSummary): string {
  const done = files - toGo - failed;
  return done === files ? `${amount(files, 'file')} read` : `${done} of ${amount(files, 'file')} read`;
}

/** What could not be read and what is to come: “1 could not be · 1 to go”. */
export const leftWords = ({ failed, toGo }: ImportSummary): string =>
  [...(failed > 0 ? [`${failed} could not be`] : []), ...(toGo > 0 ? [`${toGo} to go`] : [])].join(' · ');

/** Why nothing can be kept yet, naming the first file that holds it, in the order of the rows; undefined where nothing does. */
export function heldBy(files: readonly ImportFile[]): string | undefined {
  const open = files.find((file) => file.state === 'read' && file.keep && file.open.length > 0);
  if (open) return `after ${amount(open.open.length, 'choice')} in “${baseName(open.fileName)}”`;
  const { toGo, keep } = importSummary(files);
  if (toGo > 0) return `after ${amount(toGo, 'more file')} ${toGo === 1 ? 'is' : 'are'} read`;
  return keep === 0 ? 'after a file is ticked' : undefined;
}

/** A file's name without the folders it lay in. */
export const baseName = (fileName: string): string => fileName.slice(fileName.lastIndexOf('/') + 1);

/** A size as people read it: “940 B”, “39 kB”, “1.2 MB”. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
