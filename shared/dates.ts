import { z } from 'zod';

/** A calendar day, `2020-10-12`. */
export const Day = z.iso.date();
/** A month, `2020-10`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month looks like 2020-10');

const parts = (month: string) => ({ year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)) });

/** Every month from the first to the last, both included; empty where the last comes before the first. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  let { year, month } = parts(first);
  for (;;) {
    const here = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (here > last) return months;
    months.push(here);
    month += 1;
    if (month === 13) {
      month = 1;
      year += 1;
    }
  }
}

/** First and last day of a month. */
export function daysOf(month: string): { first: string; last: string } {
  const { year, month: number } = parts(month);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { first: `${month}-01`, last: `${month}-${String(last).padStart(2, '0')}` };
}

const NAMES = 'January February March April May June July August September October November December';

/** `2020-10` as `October 2020`. */
export function monthLabel(month: string): string {
  const [year, number] = month.split('-');
  return `${NAMES.split(' ')[Number(number) - 1]} ${year}`;
}

/** A day or a moment (ISO) in a sentence: `22 January 2021`. */
export const dayLabel = (iso: string): string => `${Number(iso.slice(8, 10))} ${monthLabel(iso.slice(0, 7))}`;
