import { type KeyboardEvent, useRef, useState } from 'react';
import type { BoardPlaces } from '#shared/area/board-places.ts';
import { nextOnBoard } from '#shared/area/board-walk.ts';

/** One tab stop for the whole board; arrows follow lines and columns. */
export function useBoardFocus(places: BoardPlaces, shown: readonly string[]) {
  const [wanted, setWanted] = useState<string>();
  const canvas = useRef<HTMLDivElement>(null);
  const active = wanted !== undefined && shown.includes(wanted) ? wanted : shown[0];
  const focus = (id: string) => {
    setWanted(id);
    const card = canvas.current?.querySelector<HTMLElement>(`[data-card="${id}"]`);
    card?.focus();
    card?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };
  return {
    canvas,
    focus,
    tabIndexOf: (id: string): 0 | -1 => (id === active ? 0 : -1),
    onFocus: setWanted,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const from = event.target instanceof HTMLElement ? event.target.dataset.card : undefined;
      if (from === undefined) return;
      const next = nextOnBoard(places, from, event.key, new Set(shown));
      if (next === undefined) return;
      event.preventDefault();
      focus(next);
    },
  };
}
