import { hasCell, type TogetherTable } from '#shared/analysis/together-table.ts';
import type { Table } from '#shared/format/csv.ts';

/** The pairs as a table to take away, a row a pair that meets, with the base of each theme. */
export function togetherCsv(table: TogetherTable, caption: string): Table {
  const { rows, columns, of } = table;
  return {
    columns: [
      'theme',
      'other theme',
      'turns with both',
      'turns with theme',
      'turns with other theme',
      'counted',
    ],
    rows: rows.flatMap((one, row) =>
      columns.flatMap((other, column) => {
        const turns = hasCell(table, row, column) ? of(one.id, other.id) : 0;
        return turns === 0 ? [] : [[one.title, other.title, turns, one.turns, other.turns, caption]];
      }),
    ),
  };
}
