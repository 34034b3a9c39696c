import { useState } from 'react';
import type { TreeRow } from '#shared/codebook/tree.ts';

export interface TreePicks {
  /** Themes picked for one deed, among those shown. */
  picked: ReadonlySet<string>;
  /** Picks a theme, or leaves it out again. */
  turn: (theme: string) => void;
  /** Picks every theme from the last one turned (or `from`) to this one. */
  reach: (theme: string, from?: string) => void;
  all: () => void;
  none: () => void;
}

/** Which themes of the tree are picked for a deed on several. */
export function useTreePicks(rows: readonly TreeRow[]): TreePicks {
  const [picks, setPicks] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string>();
  const shown = rows.flatMap((row) => (row.type === 'theme' ? [row.key] : []));
  return {
    picked: new Set(shown.filter((key) => picks.has(key))),
    turn: (theme) => {
      setAnchor(theme);
      setPicks((before) => {
        const after = new Set(before);
        if (!after.delete(theme)) after.add(theme);
        return after;
      });
    },
    reach: (theme, from) => {
      const first = anchor !== undefined && shown.includes(anchor) ? anchor : (from ?? theme);
      setAnchor(first);
      const [start = 0, end = 0] = [shown.indexOf(first), shown.indexOf(theme)].sort((a, b) => a - b);
      setPicks(new Set(shown.slice(Math.max(0, start), end + 1)));
    },
    all: () => setPicks(new Set(shown)),
    none: () => {
      setAnchor(undefined);
      setPicks(new Set());
    },
  };
}
