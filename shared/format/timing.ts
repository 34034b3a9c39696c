import { secondsOf } from './timestamp.ts';

export interface Timing {
  start: number;
  end: number;
  /** Which sign stood before the decimals. */
  decimal: '.' | ',' | null;
}

const TIMING =
  /^\s*((?:\d{1,4}:)?\d{1,3}:\d{1,2}(?:([.,])\d{1,3})?)\s*-{1,2}>\s*((?:\d{1,4}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,3})?)(?:\s.*)?$/;

/** The timing line of a caption; whatever settings follow the times are ignored. Null where it is none. */
export function timingOf(line: string): Timing | null {
  const match = TIMING.exec(line);
  if (!match) return null;
  const start = secondsOf(match[1] ?? '');
  const end = secondsOf(match[3] ?? '');
  if (start === null || end === null) return null;
  const decimal = match[2] === ',' || match[2] === '.' ? match[2] : null;
  return { start, end, decimal };
}

export const looksLikeTiming = (line: string): boolean => line.includes('-->');

/** A caption's lines as one; a line that begins with a dash is somebody's answer and keeps its line. */
export function joinCaption(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .reduce(
      (text, line) => (text === '' ? line : `${text}${/^[-–—]\s?\S/.test(line) ? '\n' : ' '}${line}`),
      '',
    );
}
