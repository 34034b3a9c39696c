import { addressOf, meant } from '#shared/reference.ts';
import type { BoardCell, BoardRow } from './rows.ts';

const areasOf = (row: BoardRow) => row.cells.map((cell) => ({ id: cell.area, names: [cell.areaName], cell }));

/** `back-to-tendering.wexcombe`; ids stand where a name means two things. */
export function openWord(row: BoardRow, cell: BoardCell): string {
  const areas = areasOf(row);
  const area = areas.find(({ id }) => id === cell.area);
  return `${row.word}.${area ? addressOf(area, areas) : cell.area}`;
}

/** The threat and area a word of the address means; undefined where it means none. */
export function openMeant(
  word: string | undefined,
  rows: readonly BoardRow[],
): { row: BoardRow; cell: BoardCell } | undefined {
  const [threat = '', area = ''] = word?.split('.') ?? [];
  const [row] = meant(
    threat,
    rows.map((one) => ({ id: one.id, names: [one.title], row: one })),
  ).map((one) => one.row);
  const [cell] = row ? meant(area, areasOf(row)).map((one) => one.cell) : [];
  return row && cell && { row, cell };
}
