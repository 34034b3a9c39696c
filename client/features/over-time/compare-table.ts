import { stateWords } from '#shared/analysis/cell-state.ts';
import type { Table } from '#shared/format/csv.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import type { Comparable, CompareSide } from './compare-blocks.ts';
import type { ComparedBlock } from './compare-words.ts';
import { type GridTheme, kindOf, type Row, type ThemeRow } from './rows.ts';

/** The comparison as a table: a row for each theme in each block, with what each side shows and the difference. */
export function compareTable(
  rows: readonly Row[],
  { by, first, second, blocks }: Comparable,
  differenceOf: (theme: GridTheme) => readonly ComparedBlock[],
  caption: string,
): Table {
  const told = ({ cells }: ThemeRow, { columns }: CompareSide) =>
    columns.map(({ key }) => stateWords[cells.get(key)?.state ?? 'not-yet']).join('; ');
  return {
    columns: [
      'theme',
      'kind',
      ...(by === 'areas' ? [] : ['area']),
      first.name,
      second.name,
      ...(by === 'waves' ? [] : [`rule, ${first.name}`, `rule, ${second.name}`]),
      'difference',
      'rests on',
    ],
    rows: rows.flatMap((row) =>
      row.type !== 'theme'
        ? []
        : blocks.map(({ title, sides }, at) => {
            const difference = differenceOf(row.theme)[at];
            const labels = [difference?.first.label, difference?.second.label];
            return [
              row.theme.title,
              kindOf(row.theme),
              ...(by === 'areas' ? [] : [title]),
              told(row, sides[0]),
              told(row, sides[1]),
              ...(by === 'waves' ? [] : labels.map((label) => (label ? labelWords[label] : null))),
              difference?.words ?? null,
              caption,
            ];
          }),
    ),
  };
}
