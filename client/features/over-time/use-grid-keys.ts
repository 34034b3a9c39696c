import { type KeyboardEvent, useRef, useState } from 'react';
import { cellAfter } from '#client/ui/grid-focus.ts';
import { type Row, rowTyped } from './rows.ts';
import { blockStarts, type Stop } from './stops.ts';

/** Letters that follow one another faster than this are one word. */
const TYPED_WITHIN_MS = 600;

interface GridKeysAsked {
  rows: readonly Row[];
  stops: readonly Stop[];
  onOpen: (row: number, column: number) => void;
  /** Folds or unfolds the kind that a row belongs to. */
  onFold: (row: number) => void;
}

export interface GridKeys {
  active: { row: number; column: number };
  gridProps: {
    ref: (element: HTMLTableElement | null) => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onFocus: (event: React.FocusEvent) => void;
    onClick: (event: React.MouseEvent) => void;
  };
}

const placeOf = (target: EventTarget | null): { row: number; column: number } | undefined => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (!element) return undefined;
  return { row: Number(element.dataset.row), column: Number(element.dataset.column ?? 0) };
};

/** One tab stop for the grid: arrows, Ctrl+arrows, Home and End move, Enter opens, F folds, letters jump. */
export function useGridKeys({ rows, stops, onOpen, onFold }: GridKeysAsked): GridKeys {
  const [wanted, setWanted] = useState({ key: '', column: 1 });
  const grid = useRef<HTMLTableElement>(null);
  const typed = useRef({ letters: '', at: 0 });
  const folding = useRef<ReturnType<typeof setTimeout>>(undefined);
  const row = Math.max(
    0,
    rows.findIndex(({ key }) => key === wanted.key),
  );
  const active = { row, column: Math.min(wanted.column, stops.length - 1) };
  const move = (to: { row: number; column: number }) => {
    setWanted({ key: rows[to.row]?.key ?? '', column: to.column });
    const inRow = (at: string) => grid.current?.querySelector<HTMLElement>(`[data-row="${to.row}"]${at}`);
    const element = inRow(`[data-column="${to.column}"]`) ?? inRow('');
    element?.focus({ preventScroll: true });
    element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };
  const type = (letter: string, at: number) => {
    const isFast = at - typed.current.at < TYPED_WITHIN_MS;
    const letters = (isFast ? typed.current.letters : '') + letter;
    typed.current = { letters, at };
    clearTimeout(folding.current);
    // F alone folds; F with more letters behind it is the beginning of a title.
    if (letters.toLowerCase() === 'f') {
      folding.current = setTimeout(() => onFold(active.row), TYPED_WITHIN_MS);
      return;
    }
    const found = rowTyped(rows, letters, letters.length === 1 ? active.row + 1 : active.row);
    if (found >= 0) move({ row: found, column: active.column });
  };
  return {
    active,
    gridProps: {
      ref: (element) => {
        grid.current = element;
      },
      onFocus: ({ target }) => {
        const at = placeOf(target);
        const key = at && rows[at.row]?.key;
        if (at && key !== undefined)
          setWanted((before) => ({
            key,
            column: rows[at.row]?.type === 'theme' ? at.column : before.column,
          }));
      },
      onClick: ({ target }) => {
        const at = placeOf(target);
        if (at) onOpen(at.row, at.column);
      },
      onKeyDown: (event) => {
        if (event.defaultPrevented || event.altKey || event.metaKey || !placeOf(event.target)) return;
        const isLink = event.target instanceof HTMLAnchorElement;
        if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey) {
          typed.current = { letters: '', at: 0 };
          if (isLink) return;
          event.preventDefault();
          onOpen(active.row, active.column);
          return;
        }
        if (!event.ctrlKey && /^\p{L}$/u.test(event.key)) {
          event.preventDefault();
          type(event.key, event.timeStamp);
          return;
        }
        typed.current = { letters: '', at: 0 };
        if (event.shiftKey) return;
        const next = cellAfter(active, event.key, event.ctrlKey, {
          rows: rows.length,
          columns: stops.length,
          rowBlocks: rows.flatMap(({ type: kind }, at) => (kind === 'kind' ? [at] : [])),
          columnBlocks: blockStarts(stops),
        });
        if (!next) return;
        event.preventDefault();
        move(next);
      },
    },
  };
}
