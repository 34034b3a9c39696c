import { readXml } from './xml-events.ts';

/** How a number is shown: as a day, a month, a time of day, both, or as it stands. */
export type NumberForm = 'number' | 'date' | 'month' | 'time' | 'date-time';

/** The forms that every program knows by number (ECMA-376, part 1, 18.8.30). */
const KNOWN_FORMS: readonly { from: number; to: number; form: NumberForm }[] = [
  { from: 14, to: 16, form: 'date' },
  { from: 17, to: 17, form: 'month' },
  { from: 18, to: 21, form: 'time' },
  { from: 22, to: 22, form: 'date-time' },
  { from: 27, to: 31, form: 'date' },
  { from: 32, to: 35, form: 'time' },
  { from: 36, to: 36, form: 'date' },
  { from: 45, to: 47, form: 'time' },
  { from: 50, to: 58, form: 'date' },
];

/** What a form of the file's own shows: its letters, without quoted words, colours and conditions. */
function formOf(code: string): NumberForm {
  const letters = code
    .slice(0, 500)
    .toLowerCase()
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general/g, '');
  if (!letters) return 'number';
  const isTime = /[hs]/.test(letters);
  const hasYear = /y/.test(letters);
  const isDay = /d/.test(letters);
  if (isDay || (hasYear && isTime)) return isTime ? 'date-time' : 'date';
  if (hasYear || (/m/.test(letters) && !isTime && !letters.includes('['))) return 'month';
  return isTime || letters.includes('m') ? 'time' : 'number';
}

/** The number form of every cell style, by its place. */
export function numberForms(xml: string): NumberForm[] {
  const own = new Map<number, NumberForm>();
  const forms: NumberForm[] = [];
  let inCells = false;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), formOf(attribute('formatCode')));
      if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId'));
        forms.push(
          own.get(id) ?? KNOWN_FORMS.find(({ from, to }) => from <= id && id <= to)?.form ?? 'number',
        );
      }
      if (name !== 'cellXfs') return undefined;
      inCells = true;
      return () => {
        inCells = false;
      };
    },
    words: () => undefined,
  });
  return forms;
}

/** Characters that XML cannot hold stand in a spreadsheet as `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
export const unescapedCell = (text: string): string =>
  text
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

/** The texts that cells share, in order; how they are to be pronounced is left out. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let parts: string[] | null = null;
  let isWords = false;
  let silent = 0;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') {
        parts = [];
        return () => {
          strings.push(unescapedCell((parts ?? []).join('')));
          parts = null;
        };
      }
      if (name === 'rPh') {
        silent += 1;
        return () => {
          silent -= 1;
        };
      }
      if (name !== 't') return undefined;
      isWords = true;
      return () => {
        isWords = false;
      };
    },
    words: (text) => {
      if (isWords && silent === 0) parts?.push(text);
    },
  });
  return strings;
}

const DAY_MS = 86_400_000;
/** The last day a spreadsheet knows, 9999-12-31. */
const LAST_DAY = 2_958_465;
/** Days from the zero of the older spreadsheets for the Mac, 1904-01-01, to that of the others. */
const FROM_1904 = 1_462;

/** Digits that a spreadsheet shows of a number, without what binary fractions add. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

const clockOf = (fraction: number): string => {
  const seconds = Math.round(fraction * 86_400);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
};

/**
 * A number as its cell shows it: `2020-10-12`, `2020-10`, `00:12:31`. Days are counted from 1899-12-30, since
 * spreadsheets believe in a 29 February 1900 (ECMA-376, part 1, 18.17.4.1).
 */
export function shownNumber(raw: string, form: NumberForm, since1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (form === 'number') return plainNumber(value);
  if (form === 'time' && value >= 0 && value < 1_000) return clockOf(value);
  const serial = value + (since1904 ? FROM_1904 : 0);
  if (serial < 1 || serial > LAST_DAY) return plainNumber(value);
  const whole = Math.floor(serial);
  const day = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * DAY_MS).toISOString();
  if (form === 'month') return day.slice(0, 7);
  const fraction = serial - whole;
  return form === 'date' || fraction === 0 ? day.slice(0, 10) : `${day.slice(0, 10)} ${clockOf(fraction)}`;
}
