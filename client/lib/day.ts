const short = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const withYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const long = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** A day or a moment (ISO) as the reader's locale writes a day in little space: `12 Oct`. */
export const shortDay = (iso: string): string => short.format(new Date(iso));

/** A day or a moment (ISO) as the reader's locale writes it in a sentence: `12 October`. */
export const longDay = (iso: string): string => long.format(new Date(iso));

/** A day (ISO) with its year, where it may lie long ago: `12 Oct 2020`. */
export const dayAndYear = (iso: string): string => withYear.format(new Date(iso));

/** The day it is, as a date field has it: `2020-12-15`. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Whole seconds into a recording as a clock: `12:40`, `1:02:03`. */
export function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${two(minutes)}:${two(rest)}`;
}

const momentIn = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment (ISO) on the reader's own clock: `12 Oct 2020, 14:05`. */
export const moment = (iso: string): string => momentIn.format(new Date(iso));
