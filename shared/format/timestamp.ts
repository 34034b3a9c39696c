/** `1:02`, `00:01:02`, `00:01:02.345`; a comma before the decimals is tolerated here and judged by the caller. */
const CLOCK = String.raw`\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?`;

export const CLOCK_PATTERN = CLOCK;

/** Seconds (with decimals) of a clock reading, or null where it is none (minutes or seconds above 59). */
export function secondsOf(clock: string): number | null {
  const parts = clock.replace(',', '.').split(':').map(Number);
  if (parts.some((part) => !Number.isFinite(part))) return null;
  const [a = 0, b = 0, c] = parts;
  if (b >= 60 || (c !== undefined && c >= 60)) return null;
  return c === undefined ? a * 60 + b : a * 3600 + b * 60 + c;
}

export interface Stamp {
  /** Seconds with decimals. */
  start: number;
  end: number | null;
  /** `[0:12]` rather than a bare `0:12`, which may be a time of day that somebody mentions. */
  bracketed: boolean;
}

const LEADING = new RegExp(
  String.raw`^([[({<#]?)\s{0,3}(${CLOCK})(?:-\d)?(?:\s*(?:-->|→|–|—|-)\s*(${CLOCK}))?\s*([\])}>#]?)(?=\s|$|[\p{L}:])`,
  'u',
);

/** A timestamp or a range of two at the beginning of a line, and what follows it. */
export function leadingStamp(line: string): { stamp: Stamp; rest: string } | null {
  const trimmed = line.trimStart();
  const match = LEADING.exec(trimmed);
  if (!match) return null;
  const [all, open = '', from = '', to, close = ''] = match;
  if ((open === '') !== (close === '')) return null;
  const start = secondsOf(from);
  const end = to === undefined ? null : secondsOf(to);
  if (start === null || (to !== undefined && end === null)) return null;
  return { stamp: { start, end, bracketed: open !== '' }, rest: trimmed.slice(all.length).trim() };
}

/** A name and a time; a longer line is talk that happens to end with a time. */
const LONGEST_LABEL_LINE = 120;

const TRAILING = new RegExp(String.raw`^(.*?\S)\s*([[(]?)(${CLOCK})([\])]?)\s*$`, 'u');

/** A timestamp at the end of a line, and what stands before it. */
export function trailingStamp(line: string): { stamp: Stamp; before: string } | null {
  const match = line.length > LONGEST_LABEL_LINE ? null : TRAILING.exec(line);
  if (!match) return null;
  const [, before = '', open = '', clock = '', close = ''] = match;
  if ((open === '') !== (close === '')) return null;
  if (open === '' && !/\s$/.test(line.slice(0, line.lastIndexOf(clock)))) return null;
  const start = secondsOf(clock);
  return start === null ? null : { stamp: { start, end: null, bracketed: open !== '' }, before };
}
