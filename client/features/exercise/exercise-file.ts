import { cellOf, EXERCISE_PARTS, type ExerciseRow } from '#shared/exercise/exercise.ts';
import type { Table } from '#shared/format/csv.ts';
import { partWords } from './part-words.ts';

/** The exercise of an area as a table: each cell as the theme it means and the words as they were written down. */
export function exerciseFile(
  areaName: string,
  rows: readonly ExerciseRow[],
  named: {
    themes: readonly { id: string; title: string }[];
    sources: readonly { id: string; title: string }[];
  },
): Table {
  const titleOf = (things: readonly { id: string; title: string }[], id: string | null) =>
    things.find((one) => one.id === id)?.title ?? '';
  return {
    columns: [
      'area',
      'row',
      ...EXERCISE_PARTS.flatMap((part) => {
        const head = partWords[part].head.toLowerCase();
        return [head, `${head}, words`];
      }),
      'comes from',
    ],
    rows: rows.map((row, at) => [
      areaName,
      at + 1,
      ...EXERCISE_PARTS.flatMap((part) => {
        const { words, theme } = cellOf(row, part);
        return [titleOf(named.themes, theme), words];
      }),
      titleOf(named.sources, row.source),
    ]),
  };
}
