import { monthLabel } from '../dates.ts';
import type { Table } from '../format/csv.ts';
import { WORKING_COPY } from '../format/export.ts';
import type { Passage } from './passage.ts';

/** How the things that passages stand in are called, by their ids. */
export interface PassageNames {
  themes: ReadonlyMap<string, string>;
  areas: ReadonlyMap<string, string>;
  /** Months, as `2020-08`. */
  months: ReadonlyMap<string, string>;
  coders: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, string>;
}

/** What a table of passages can hold, in this order. */
export const PASSAGE_COLUMNS = [
  'words',
  'theme',
  'kind',
  'stance',
  'area',
  'month',
  'date',
  'source',
  'turn',
  'time',
  'speaker',
  'role',
  'voice',
  'coder',
  'told',
  'prompted',
  'memo',
  'coded on',
  'id',
] as const;
export type PassageColumn = (typeof PASSAGE_COLUMNS)[number];

const called = (names: ReadonlyMap<string, string>, id: string | null): string =>
  id === null ? '' : (names.get(id) ?? '');

/** Seconds as `1:02:05`. */
const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0')))
    .join(':');

function cellOf(passage: Passage, column: PassageColumn, names: PassageNames): string | number | boolean {
  switch (column) {
    case 'words':
      return passage.text;
    case 'theme':
      return called(names.themes, passage.theme);
    case 'kind':
      return passage.kind ?? 'unsorted';
    case 'stance':
      return passage.stance?.replace('-', ' ') ?? '';
    case 'area':
      return called(names.areas, passage.area);
    case 'month': {
      const month = called(names.months, passage.wave);
      return month === '' ? '' : monthLabel(month);
    }
    case 'date':
      return passage.day ?? '';
    case 'source':
      return called(names.sources, passage.source);
    case 'turn':
      return passage.turnNumber ?? '';
    case 'time':
      return passage.time === null ? '' : clock(passage.time);
    case 'coder':
      return called(names.coders, passage.coder);
    case 'coded on':
      return passage.createdAt;
    case 'speaker':
    case 'role':
    case 'voice':
    case 'told':
    case 'prompted':
    case 'memo':
    case 'id':
      return passage[column];
  }
}

/** Passages as a table that leaves the program; every row says that nothing in it is cleared. */
export const passageTable = (
  passages: readonly Passage[],
  columns: readonly PassageColumn[],
  names: PassageNames,
): Table => ({
  columns: [...columns, 'copy'],
  rows: passages.map((passage) => [...columns.map((column) => cellOf(passage, column, names)), WORKING_COPY]),
});
