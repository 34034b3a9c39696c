/** A stretch of months, `2020-03`, both included. */
export interface Months {
  from: string;
  to: string;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** Whole, or cut to three letters: "maybe" is no May. */
const MONTH = `(${MONTHS.flatMap((name) => [name, name.slice(0, 3)]).join('|')}|sept)\\.?`;
/** First and last month by the seasons of the northern half; a winter ends in the year after its own. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 14],
  christmas: [12, 12],
};
const DASH = '[-–—/]';
const NAMED = new RegExp(`^(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}(?:,? (\\d{4}))?$`);
const SEASON = new RegExp(`^(${Object.keys(SEASONS).join('|')}) (\\d{4})(?:${DASH}(?:\\d{4}|\\d{2}))?$`);
const ISO = /^(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?$/;
const NUMBERED = /^(?:\d{1,2}[./])?(0?[1-9]|1[0-2])[./](\d{4})$/;
const YEARS = new RegExp(`^(\\d{4})(?:${DASH}(\\d{4}|\\d{2}))?$`);
/** What is said around a time without changing which months it means. */
const AROUND =
  /^(?:(?:the|in|on|at|during|about|around|early|mid|late|beginning of|start of|middle of|end of)[ -])+/;

/** `month` counts from 1 and may run into the next year. */
const monthOf = (year: number, month: number): string =>
  `${String(year + Math.floor((month - 1) / 12)).padStart(4, '0')}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;

const span = (year: number, first: number, last: number): Months => ({
  from: monthOf(year, first),
  to: monthOf(year, last),
});

/** One time, not from one to another; `year` is that of a month which has none of its own. */
function oneTime(text: string, year?: string): Months | null {
  const words = text.replace(AROUND, '');
  const iso = ISO.exec(words);
  if (iso) return span(Number(iso[1]), Number(iso[2]), Number(iso[2]));
  const numbered = NUMBERED.exec(words);
  if (numbered) return span(Number(numbered[2]), Number(numbered[1]), Number(numbered[1]));
  const named = NAMED.exec(words);
  if (named) {
    const month = MONTHS.findIndex((name) => name.startsWith(named[1] ?? '-')) + 1;
    const own = named[2] ?? year;
    return own === undefined ? null : span(Number(own), month, month);
  }
  const season = SEASON.exec(words);
  if (season) {
    const [first, last] = SEASONS[season[1] ?? ''] ?? [1, 12];
    return span(Number(season[2]), first, last);
  }
  const years = YEARS.exec(words);
  if (!years) return null;
  const [, first = '', end = first] = years;
  const last = end.length === 2 ? `${first.slice(0, 2)}${end}` : end;
  return last < first ? null : { from: `${first}-01`, to: `${last}-12` };
}

/** From one time to another; a start without a year is in the year of the end, or in the one before. */
function fromTo(first: string, last: string): Months | null {
  const end = oneTime(last);
  if (!end) return null;
  const year = Number(end.to.slice(0, 4));
  const start = [year, year - 1]
    .map((one) => oneTime(first, String(one)))
    .find((months) => months !== null && months.from <= end.to);
  return start ? { from: start.from, to: end.to } : null;
}

/**
 * Answers: which months do these words name as the time that is told of? "March 2020", "spring 2020", "2021",
 * "January to June 2021", "2020-03"; "since March 2020" runs up to the month of the telling. Null where no year
 * is named: "later", "end of October". Never a guess.
 */
export function toldMonths(told: string, tellingMonth: string): Months | null {
  const words = told.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const since = /^(?:ever )?since (.+)$/.exec(words);
  if (since) {
    const start = oneTime(since[1] ?? '');
    return start && start.from <= tellingMonth ? { from: start.from, to: tellingMonth } : null;
  }
  const range =
    /^(?:from |between )?(.+?) (?:to|until|till|and|through|[-–—]) (.+)$/.exec(words) ??
    /^([a-z]+ ?\d{0,4})[–—]([a-z]+ \d{4})$/.exec(words);
  return oneTime(words) ?? (range ? fromTo(range[1] ?? '', range[2] ?? '') : null);
}
