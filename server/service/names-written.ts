import { type Db, isConstraintViolation } from '#server/store/database.ts';
import { eachWritten, listSealed, putWritten, type WrittenCell } from '#server/store/study/written.ts';
import { DomainError } from '#shared/errors.ts';
import type { KnownNames } from '#shared/pseudonym/known-names.ts';
import type { WrittenName } from '#shared/pseudonym/preview.ts';
import { withoutNames } from '#shared/pseudonym/replace.ts';
import { svgWords } from '#shared/pseudonym/svg-names.ts';
import { fieldWords } from '#shared/pseudonym/words.ts';
import { around } from './name-candidates.ts';

/** A value as JSON holds it, with every string in it changed. */
function eachString(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((part) => eachString(part, change));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, eachString(part, change)]));
  return value;
}

function parsedList(value: string): unknown {
  if (!/^[[{]/u.test(value)) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** The strings of a field: itself, or those in its JSON; of a drawing its words. */
function stringsOf(value: string): string[] {
  const parsed = parsedList(value);
  if (parsed === undefined) return [value];
  const found: string[] = [];
  eachString(parsed, (text) => {
    found.push(text.startsWith('<svg') ? svgWords(text) : text);
    return text;
  });
  return found;
}

/** A field without names. */
function cleaned(value: string, known: KnownNames): string {
  const parsed = parsedList(value);
  if (parsed === undefined) return withoutNames(value, known);
  return JSON.stringify(eachString(parsed, (text) => withoutNames(text, known)));
}

/** Whether words or JSON hold a name of the dictionary, in its fields' names too and in JSON within JSON. */
export function holdsName(value: string | null, known: KnownNames): boolean {
  if (value === null) return false;
  const holds = (part: unknown): boolean => {
    if (typeof part === 'string') {
      const parsed = parsedList(part);
      return parsed === undefined ? known(part).length > 0 : holds(parsed);
    }
    if (typeof part !== 'object' || part === null) return false;
    return Object.entries(part).some(([name, inner]) => known(name).length > 0 || holds(inner));
  };
  return holds(value);
}

/** Names a field in what is asked. */
export const keyOfCell = ({ table, key, column }: WrittenCell): string => `${table} ${column} ${key}`;

/** Where the team's own words hold names of the dictionary. */
export function namesWritten(db: Db, known: KnownNames): WrittenName[] {
  const sealed = listSealed(db);
  return [...eachWritten(db)].flatMap((cell): WrittenName[] => {
    const texts = stringsOf(cell.value).filter((text) => known(text).length > 0);
    const [text] = texts;
    const place = text === undefined ? undefined : known(text)[0];
    if (text === undefined || !place) return [];
    const { lead, words, tail } = around(text, place);
    return [
      {
        key: keyOfCell(cell),
        table: cell.table,
        id: String(JSON.parse(cell.key)[0]),
        column: cell.column,
        lead,
        before: words,
        after: place.entry.replacement,
        tail,
        count: texts.reduce((sum, one) => sum + known(one).length, 0),
        sealed: sealed.has(cell.table),
      },
    ];
  });
}

/** Refuses what the file does not take, such as two areas that would be called the same. */
function putCleaned(db: Db, cell: WrittenCell, rev: number): void {
  try {
    putWritten(db, cell, rev);
  } catch (error) {
    if (!isConstraintViolation(error)) throw error;
    throw new DomainError(
      'conflict',
      `${fieldWords(cell.table, cell.column)}: “${cell.value}” cannot stand there, or stands there already.`,
      { help: 'Nothing was changed. Untick it, or change it by hand first.' },
    );
  }
}

/** Replaces names in the fields that a person confirmed; answers which. */
export function replaceWritten(
  db: Db,
  known: KnownNames,
  keys: ReadonlySet<string>,
  rev: number,
): WrittenCell[] {
  const sealed = listSealed(db);
  const cells = [...eachWritten(db)].filter(
    (cell) => keys.has(keyOfCell(cell)) && !sealed.has(cell.table) && holdsName(cell.value, known),
  );
  for (const cell of cells) putCleaned(db, { ...cell, value: cleaned(cell.value, known) }, rev);
  return cells;
}
