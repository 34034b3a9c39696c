import { type KeyboardEvent, useRef, useState } from 'react';

export interface Cell {
  row: number;
  column: number;
}

export interface GridShape {
  rows: number;
  columns: number;
  /** First row of each block of rows, such as a kind; Ctrl+↑↓ jumps between them. */
  rowBlocks?: readonly number[];
  /** First column of each block of columns, such as an area; Ctrl+←→ jumps to the same place in the next. */
  columnBlocks?: readonly number[];
}

const clamp = (value: number, size: number) => Math.max(0, Math.min(size - 1, value));

/** The same place in the block before or after; the edge where there is none. */
function acrossBlock(at: number, step: 1 | -1, starts: readonly number[], size: number): number {
  const here = starts.findLastIndex((start) => start <= at);
  const start = starts[here + step];
  if (here === -1 || start === undefined) return step === 1 ? size - 1 : 0;
  const end = starts[here + step + 1] ?? size;
  return clamp(Math.min(start + (at - (starts[here] ?? 0)), end - 1), size);
}

/** The first row of the next block, or of this one and then of the one before. */
function toBlock(at: number, step: 1 | -1, starts: readonly number[], size: number): number {
  if (step === 1) return starts.find((start) => start > at) ?? size - 1;
  return starts.findLast((start) => start < at) ?? 0;
}

/** Where a key leads from a cell; undefined where the grid leaves the key alone. */
export function cellAfter(from: Cell, key: string, isCtrl: boolean, shape: GridShape): Cell | undefined {
  const { rows, columns, rowBlocks = [0], columnBlocks = [0] } = shape;
  const { row, column } = from;
  switch (key) {
    case 'ArrowRight':
      return {
        row,
        column: isCtrl ? acrossBlock(column, 1, columnBlocks, columns) : clamp(column + 1, columns),
      };
    case 'ArrowLeft':
      return {
        row,
        column: isCtrl ? acrossBlock(column, -1, columnBlocks, columns) : clamp(column - 1, columns),
      };
    case 'ArrowDown':
      return { row: isCtrl ? toBlock(row, 1, rowBlocks, rows) : clamp(row + 1, rows), column };
    case 'ArrowUp':
      return { row: isCtrl ? toBlock(row, -1, rowBlocks, rows) : clamp(row - 1, rows), column };
    case 'Home':
      return { row: isCtrl ? 0 : row, column: 0 };
    case 'End':
      return { row: isCtrl ? rows - 1 : row, column: columns - 1 };
    case 'PageDown':
      return { row: clamp(row + 10, rows), column };
    case 'PageUp':
      return { row: clamp(row - 10, rows), column };
    default:
      return undefined;
  }
}

export interface GridFocus {
  /** The cell that is the grid's one tab stop. */
  active: Cell;
  /** Makes a cell the tab stop, and hands it the focus. */
  focus: (cell: Cell) => void;
  /** For the element with `role="grid"`. */
  gridProps: { ref: (element: HTMLElement | null) => void; onKeyDown: (event: KeyboardEvent) => void };
  /** For the focusable element of each cell. */
  cellProps: (cell: Cell) => {
    tabIndex: 0 | -1;
    'data-row': number;
    'data-column': number;
    onFocus: () => void;
  };
}

/** One tab stop for a whole grid, arrows inside; Enter and Space are the cell's own button's. */
export function useGridFocus(shape: GridShape, start: Cell = { row: 0, column: 0 }): GridFocus {
  const [wanted, setWanted] = useState(start);
  const grid = useRef<HTMLElement>(null);
  const active = { row: clamp(wanted.row, shape.rows), column: clamp(wanted.column, shape.columns) };
  const focus = (cell: Cell) => {
    setWanted(cell);
    const element = grid.current?.querySelector<HTMLElement>(
      `[data-row="${cell.row}"][data-column="${cell.column}"]`,
    );
    element?.focus();
    element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };
  return {
    active,
    focus,
    gridProps: {
      ref: (element) => {
        grid.current = element;
      },
      onKeyDown: (event) => {
        if (event.defaultPrevented || event.altKey || event.metaKey || event.shiftKey) return;
        if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
        const next = cellAfter(active, event.key, event.ctrlKey, shape);
        if (!next) return;
        event.preventDefault();
        focus(next);
      },
    },
    cellProps: ({ row, column }) => ({
      tabIndex: row === active.row && column === active.column ? 0 : -1,
      'data-row': row,
      'data-column': column,
      onFocus: () => setWanted({ row, column }),
    }),
  };
}
