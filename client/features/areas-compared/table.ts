import type { Table } from '#shared/format/csv.ts';
import type { ComparedArea, ComparedRow } from './rows.ts';

/** The comparison as a table: a row a theme, the letters of its areas beside their coordinators' seats. */
export const comparedTable = (
  rows: readonly ComparedRow[],
  areas: readonly ComparedArea[],
  caption: string,
): Table => ({
  columns: [
    'theme',
    'kind',
    'raised in',
    'movement',
    ...areas.map(({ name, note, seats }) => `${name} (${[note, ...seats].filter(Boolean).join('; ')})`),
    'status apart',
    'rests on',
  ],
  rows: rows.map((row) => [
    row.title,
    row.kind ?? 'unsorted',
    row.scopeWords,
    row.movementWords,
    ...row.areas.map(({ series }) => series),
    row.apart,
    caption,
  ]),
});
