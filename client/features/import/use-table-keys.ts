import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** Where a control stands in the table; columns: 0 tick, 1 file, 2 kind, 3 area, 4 month, 5 participant. */
export interface CellPlace {
  tabIndex: 0 | -1;
  'data-row': number;
  'data-column': number;
}

export interface Spot {
  row: number;
  column: number;
}

/** The spot an arrow leads to: beside in the row, or the nearest column of the next row that has any; undefined at the edge. */
export function spotAfter(spots: readonly Spot[], from: Spot, key: string): Spot | undefined {
  const { row, column } = from;
  const inRow = spots.filter((spot) => spot.row === row).map((spot) => spot.column);
  switch (key) {
    case 'ArrowRight': {
      const next = Math.min(...inRow.filter((one) => one > column));
      return Number.isFinite(next) ? { row, column: next } : undefined;
    }
    case 'ArrowLeft': {
      const next = Math.max(...inRow.filter((one) => one < column));
      return Number.isFinite(next) ? { row, column: next } : undefined;
    }
    case 'ArrowDown':
    case 'ArrowUp': {
      const rows = spots.map((spot) => spot.row);
      const next =
        key === 'ArrowDown'
          ? Math.min(...rows.filter((one) => one > row))
          : Math.max(...rows.filter((one) => one < row));
      const columns = spots.filter((spot) => spot.row === next).map((spot) => spot.column);
      const nearest = columns.sort((a, b) => Math.abs(a - column) - Math.abs(b - column))[0];
      return nearest === undefined ? undefined : { row: next, column: nearest };
    }
    default:
      return undefined;
  }
}

const spotOf = (element: EventTarget): Spot | undefined =>
  element instanceof HTMLElement && element.dataset.row !== undefined
    ? { row: Number(element.dataset.row), column: Number(element.dataset.column) }
    : undefined;

const elementAt = (place: ParentNode, { row, column }: Spot): HTMLElement | null =>
  place.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]:not(:disabled)`);

/** Whether nothing drawn of the table can be reached by Tab behind a spot. */
const isLastStop = (table: HTMLElement, spot: Spot): boolean =>
  [...table.querySelectorAll<HTMLElement>('[data-row][tabindex="0"]:not(:disabled)')].every((one) => {
    const other = spotOf(one);
    return !other || other.row < spot.row || (other.row === spot.row && other.column <= spot.column);
  });

/** Where a control of a row stands; `active` is the column in which the row was used last, if it was. */
export const cellPlace = (
  row: number,
  column: number,
  active: number | undefined,
  needsPerson = false,
): CellPlace => ({
  tabIndex: needsPerson || column === active ? 0 : -1,
  'data-row': row,
  'data-column': column,
});

interface TableDeeds {
  onTick: (row: number) => void;
  /** Ticks every row between the two as the first of them is. */
  onTickTo: (from: number, to: number) => void;
  /** The next row after this one in which something needs a person, drawn or not. */
  nextNeed: (row: number) => Spot | undefined;
}

/**
 * The keys of the review table: arrows move from cell to cell, with Shift they tick on the way, Space ticks the row, and
 * Tab stops only at cells that need a person (and at the one last used).
 */
export function useTableKeys({ onTick, onTickTo, nextNeed }: TableDeeds) {
  const [active, setActive] = useState<Spot>({ row: 0, column: 1 });
  /** While the focus is inside, rows keep their order. */
  const [isInside, setInside] = useState(false);
  // A row that goes takes the focus with it, and the browser says nothing of that.
  useEffect(() => {
    if (isInside && document.activeElement === document.body) setInside(false);
  });
  /** Where the focus goes once it is drawn. */
  const wanted = useRef<Spot>(undefined);
  useEffect(() => {
    const spot = wanted.current;
    if (!spot) return;
    const element = elementAt(document, spot);
    if (!element) return;
    wanted.current = undefined;
    element.focus();
    element.scrollIntoView?.({ block: 'nearest' });
  });
  return {
    active,
    isInside,
    tableProps: {
      onFocus: (event: FocusEvent) => {
        setInside(true);
        const spot = spotOf(event.target);
        if (spot) setActive(spot);
      },
      onBlur: () => setInside(false),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const spot = spotOf(event.target);
        if (!spot || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.shiftKey) {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          const row = spot.row + (event.key === 'ArrowDown' ? 1 : -1);
          onTickTo(spot.row, row);
          elementAt(event.currentTarget, { row, column: spot.column })?.focus();
          return;
        }
        if (event.key === 'Tab') {
          // The next row that needs a person may not be drawn yet.
          const need = nextNeed(spot.row);
          if (!need || !isLastStop(event.currentTarget, spot) || elementAt(event.currentTarget, need)) return;
          event.preventDefault();
          wanted.current = need;
          setActive(need);
          return;
        }
        if (event.key === ' ' && spot.column > 0) {
          event.preventDefault();
          onTick(spot.row);
          return;
        }
        const table = event.currentTarget;
        const elements = [...table.querySelectorAll<HTMLElement>('[data-row]:not(:disabled)')];
        const next = spotAfter(
          elements.map((one) => spotOf(one) ?? spot),
          spot,
          event.key,
        );
        if (!next) return;
        event.preventDefault();
        const element = elements.find(
          ({ dataset }) => dataset.row === `${next.row}` && dataset.column === `${next.column}`,
        );
        element?.focus();
        element?.scrollIntoView?.({ block: 'nearest' });
      },
    },
  };
}
export type TableKeys = ReturnType<typeof useTableKeys>;
