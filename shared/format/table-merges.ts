import type { GridRow, Merge } from './table-grid.ts';

/** Where a cell goes over several rows each of them holds it, but for the words: those are said once. */
export function mergedDown(
  rows: readonly GridRow[],
  merges: readonly Merge[],
  quote: number | null,
): readonly GridRow[] {
  if (merges.length === 0) return rows;
  const ordered = [...merges].sort((one, other) => one.column - other.column || one.from - other.from);
  const placeOf = new Map(rows.map((row, place) => [row.number, place]));
  const filled = rows.map((row) => new Map(row.cells));
  let last: Merge | null = null;
  for (const merge of ordered) {
    // Cells that lie over each other are the work of no spreadsheet.
    if (merge.column === quote || (last?.column === merge.column && merge.from <= last.to)) continue;
    last = merge;
    const place = placeOf.get(merge.from);
    const value = place === undefined ? undefined : filled[place]?.get(merge.column);
    if (place === undefined || value === undefined) continue;
    for (let below = place + 1; below < rows.length && (rows[below]?.number ?? 0) <= merge.to; below += 1) {
      const cells = filled[below];
      if (cells && cells.size > 0 && !cells.has(merge.column)) cells.set(merge.column, value);
    }
  }
  return rows.map((row, place) => ({ ...row, cells: filled[place] ?? row.cells }));
}
