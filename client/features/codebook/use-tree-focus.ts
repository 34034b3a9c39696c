import { type RefObject, useEffect, useState } from 'react';
import type { TreeRow } from '#shared/codebook/tree.ts';

export interface TreeFocus {
  /** Key of the row that Tab reaches. */
  stop: string | undefined;
  setStop: (key: string) => void;
  /** Goes to a row by its place. */
  focus: (at: number) => void;
}

/** Which row of the tree has the focus; the open theme is scrolled to when it changes. */
export function useTreeFocus(
  place: RefObject<HTMLElement | null>,
  rows: readonly TreeRow[],
  open: string | undefined,
): TreeFocus {
  const [wanted, setWanted] = useState<string>();
  const stands = (key: string | undefined) => rows.some((row) => row.key === key);
  const element = (at: number) => place.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
  const openAt = rows.findIndex(({ key }) => key === open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another theme is shown, not when rows move.
  useEffect(() => {
    element(openAt)?.scrollIntoView?.({ block: 'nearest' });
  }, [open, openAt === -1]);
  return {
    stop: [wanted, open].find(stands) ?? rows[0]?.key,
    setStop: setWanted,
    focus: (at) => {
      setWanted(rows[at]?.key);
      element(at)?.focus();
      element(at)?.scrollIntoView?.({ block: 'nearest' });
    },
  };
}
