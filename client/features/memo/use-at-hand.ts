import type { KeyboardEvent } from 'react';

interface AtHandOptions {
  ids: readonly string[];
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}

/** ↑ and ↓ open the memo before and after, from the search field and from the list; Esc closes. */
export function useAtHand({ ids, open, onOpen }: AtHandOptions) {
  const move = (by: 1 | -1) => {
    const at = open === undefined ? -1 : ids.indexOf(open);
    const next = at === -1 ? ids[0] : ids[Math.max(0, Math.min(ids.length - 1, at + by))];
    if (next !== undefined) onOpen(next);
  };
  return {
    move,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === 'ArrowDown') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else if (event.key === 'Escape' && open !== undefined) onOpen(undefined);
      else return;
      event.preventDefault();
    },
  };
}
