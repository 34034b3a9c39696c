import { monthLabel } from '../dates.ts';

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Small counts as words, as they read in a sentence: "two of three areas". */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);

/** "one wave", "three waves"; the plural is the noun with an s. */
export const counted = (count: number, noun: string): string =>
  `${inWords(count)} ${noun}${count === 1 ? '' : 's'}`;

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What each wave is called in a sentence: its month, with the year only where a month comes twice. */
export function waveNames(waves: readonly { month: string }[]): string[] {
  const full = waves.map(({ month }) => monthLabel(month));
  const short = full.map((name) => name.split(' ')[0] ?? name);
  return new Set(short).size === short.length ? short : full;
}
