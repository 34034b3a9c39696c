/** A day or a moment (ISO) as the reader's own language writes it; without its year where that is this year. */
export function dayWords(day: string): string {
  if (!day.startsWith(String(new Date().getUTCFullYear()))) return fullDay(day);
  return new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(day.length === 10 ? `${day}T00:00:00Z` : day),
  );
}

/** With its year. */
export const fullDay = (day: string): string =>
  new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day.length === 10 ? `${day}T00:00:00Z` : day));

/** “October 2020” as it is said where the year is clear: “October”. */
export const monthName = (label: string): string => label.replace(/ \d{4}$/, '');

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** “One sentence waits”, “Three sentences wait”: small numbers as words, at the head of a line. */
export function countWords(count: number, one: string, many: string): string {
  const words = `${SMALL[count] ?? count} ${count === 1 ? one : many}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const joined = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The address in how the team is reached, where it holds one. */
export const mailIn = (contact: string): string | null =>
  /[^\s,;<>()]+@[^\s,;<>()]+\.[^\s,;<>().]+/.exec(contact)?.[0] ?? null;
