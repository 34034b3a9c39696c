/** A value of a table; null where nothing can be said. */
export type MethodValue = string | number | null;

export interface MethodTable {
  title: string;
  columns: readonly { head: string; isNumber?: boolean }[];
  /** One value a column; the first names the row. */
  rows: readonly (readonly MethodValue[])[];
}

/** A part of what is said of the method: sentences, then tables. */
export interface MethodSection {
  key: string;
  title: string;
  sentences: readonly string[];
  tables: readonly MethodTable[];
}

/** A number as it is read, a dash where there is none. */
export const valueWords = (value: MethodValue): string =>
  value === null ? '–' : typeof value === 'number' ? value.toLocaleString('en-GB') : value;

/** "3 of 14"; never a percentage. */
export const outOf = (part: number, whole: number): string =>
  `${part.toLocaleString('en-GB')} of ${whole.toLocaleString('en-GB')}`;

export const some = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;
