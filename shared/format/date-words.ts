/** A date or a month found in words. */
export interface DateFound {
  /** `2020-10-12`, or null where only a month is named. */
  date: string | null;
  /** `2020-10`. */
  month: string;
  raw: string;
}

export interface DateOptions {
  /** Months (`2020-10`) that may supply a year nobody wrote. */
  months: readonly string[];
  /** Whether a month's name alone counts: in a file name or after "Date:", not in prose ("may", "march"). */
  bareMonths: boolean;
}

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = String.raw`(?:19|20)\d\d`;
const BETWEEN = '[-_./ ]';
const LOOSE = '[-_., ]*';

interface Form {
  pattern: RegExp;
  read(groups: Record<string, string | undefined>, options: DateOptions): Omit<DateFound, 'raw'> | null;
}

const pad = (value: number) => String(value).padStart(2, '0');

const monthNumber = (name: string): number => NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** A calendar day, or null where there is none such (31 June). */
function day(year: number, month: number, date: number): Omit<DateFound, 'raw'> | null {
  if (month < 1 || month > 12 || date < 1 || date > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return null;
  return { date: `${year}-${pad(month)}-${pad(date)}`, month: `${year}-${pad(month)}` };
}

/** The only month of the study with this number, as `2020-10`. */
function yearless(month: number, options: DateOptions): string | null {
  const fitting = options.months.filter((candidate) => Number(candidate.slice(5)) === month);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const form = (source: string, read: Form['read'], no = '[\\p{L}\\d]'): Form => ({
  pattern: new RegExp(`(?<!${no})${source}(?!${no})`, 'giu'),
  read,
});

/** In this order; what one form has read the later ones no longer see. */
const FORMS: readonly Form[] = [
  form(
    `(?<y>${YEAR})(?<s>${BETWEEN}?)(?<m>0[1-9]|1[0-2])\\k<s>(?<d>0[1-9]|[12]\\d|3[01])`,
    ({ y = '', m = '', d = '' }) => day(Number(y), Number(m), Number(d)),
    // Recorders write GMT20201103-0915 and 20201103T0915.
    '\\d',
  ),
  // British order; the American one only where the British is no date at all.
  form(
    `(?<d>\\d{1,2})(?<s>${BETWEEN})(?<m>\\d{1,2})\\k<s>(?<y>${YEAR}|\\d\\d)`,
    ({ y = '', m = '', d = '' }) =>
      day(fullYear(y), Number(m), Number(d)) ?? day(fullYear(y), Number(d), Number(m)),
  ),
  form(
    `(?<d>\\d{1,2})(?:st|nd|rd|th)?${LOOSE}(?:of )?(?<m>${MONTH})(?:${LOOSE}'?(?<y>${YEAR}|\\d\\d))?`,
    ({ y, m = '', d = '' }, options) => {
      const number = monthNumber(m);
      const month = y === undefined ? yearless(number, options) : `${fullYear(y)}-${pad(number)}`;
      return month === null ? null : day(Number(month.slice(0, 4)), number, Number(d));
    },
  ),
  form(
    `(?<m>${MONTH})${LOOSE}(?<d>\\d{1,2})(?:st|nd|rd|th)?,?${LOOSE}(?<y>${YEAR})`,
    ({ y = '', m = '', d = '' }) => day(Number(y), monthNumber(m), Number(d)),
  ),
  form(`(?<m>${MONTH})${LOOSE}(?<y>${YEAR})`, ({ y = '', m = '' }) => ({
    date: null,
    month: `${y}-${pad(monthNumber(m))}`,
  })),
  form(`(?<y>${YEAR})${BETWEEN}(?<m>0[1-9]|1[0-2])`, ({ y = '', m = '' }) => ({
    date: null,
    month: `${y}-${m}`,
  })),
  form(`(?<y>${YEAR})${BETWEEN}(?<m>${MONTH})`, ({ y = '', m = '' }) => ({
    date: null,
    month: `${y}-${pad(monthNumber(m))}`,
  })),
  form(`(?<m>${MONTH})`, ({ m = '' }, options) => {
    const month = options.bareMonths ? yearless(monthNumber(m), options) : null;
    return month === null ? null : { date: null, month };
  }),
];

/** Every date and month in the words, in the order of their certainty; day before month where figures could be either. */
export function datesIn(words: string, options: DateOptions): DateFound[] {
  const found: DateFound[] = [];
  let left = words.replaceAll('_', ' ');
  for (const { pattern, read } of FORMS) {
    left = left.replace(pattern, (raw: string, ...rest: unknown[]) => {
      const groups = rest.at(-1);
      const read1 =
        typeof groups === 'object' && groups !== null
          ? read(Object.fromEntries(stringsOf(groups)), options)
          : null;
      if (read1 === null) return raw;
      found.push({ ...read1, raw: raw.trim() });
      return '\u0000'.repeat(raw.length);
    });
  }
  return found;
}

const stringsOf = (groups: object): [string, string | undefined][] =>
  Object.entries(groups).map(([key, value]) => [key, typeof value === 'string' ? value : undefined]);
