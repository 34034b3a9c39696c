import { type KeyboardEvent, useState } from 'react';

interface CurrentOptions {
  ids: readonly string[];
  /** The quote whose panel is open. */
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}

/** The quote at hand: the one whose panel is open, the one the arrows came to, or the first. */
export function useCurrent({ ids, open, onOpen }: CurrentOptions) {
  const [reached, setReached] = useState<string>();
  const known = open ?? reached;
  const current = known !== undefined && (ids.includes(known) || known === open) ? known : ids[0];
  const move = (by: 1 | -1) => {
    const at = current === undefined ? -1 : ids.indexOf(current);
    const next = ids[Math.max(0, Math.min(ids.length - 1, at + by))];
    if (next === undefined) return;
    setReached(next);
    if (open !== undefined) onOpen(next);
  };
  return {
    current,
    /** Whether the arrows came to it. */
    isReached: reached !== undefined && reached === current,
    /** Makes a quote the current one without opening it. */
    reach: setReached,
    move,
    /** Arrows and Enter, from the search field and from a row. */
    onKeyDown: (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const isDeed = event.target instanceof Element && event.target.closest('a, button') !== null;
      if (event.key === 'ArrowDown') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else if (event.key === 'Enter' && !isDeed && current !== undefined) onOpen(current);
      else if (event.key === 'Escape' && open !== undefined) onOpen(undefined);
      else return;
      event.preventDefault();
    },
  };
}
