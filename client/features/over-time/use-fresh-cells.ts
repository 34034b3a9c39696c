import { useEffect, useRef, useState } from 'react';
import { useOthersDeeds } from '#client/lib/own-deeds.ts';
import { columnKey } from './frame.ts';
import type { GridTheme } from './rows.ts';

const UNDERLINED_MS = 4000;

/** Columns of a theme whose cells somebody else has just changed. */
export type Fresh = ReadonlyMap<string, ReadonlySet<string>>;

const NONE: Fresh = new Map();

/** What differs between two readings of the matrix: what did not change is the very same cell. */
export function changedCells(before: readonly GridTheme[], after: readonly GridTheme[]): Fresh {
  const known = new Map(before.map((theme) => [theme.id, theme]));
  const fresh = new Map<string, ReadonlySet<string>>();
  for (const theme of after) {
    const old = known.get(theme.id);
    if (old === theme || !old) continue;
    const cells = new Map(old.cells.map((cell) => [columnKey(cell.area, cell.wave), cell]));
    const columns = theme.cells.filter((cell) => cells.get(columnKey(cell.area, cell.wave)) !== cell);
    if (columns.length > 0)
      fresh.set(theme.id, new Set(columns.map(({ area, wave }) => columnKey(area, wave))));
  }
  return fresh;
}

/** The cells that somebody else has just changed, for as long as they stay underlined. */
export function useFreshCells(themes: readonly GridTheme[] | undefined): Fresh {
  const others = useOthersDeeds();
  const seen = useRef({ themes, others });
  const [fresh, setFresh] = useState(NONE);
  useEffect(() => {
    const { themes: before, others: told } = seen.current;
    if (before === themes) return;
    seen.current = { themes, others };
    if (before && themes && told !== others) setFresh(changedCells(before, themes));
  }, [themes, others]);
  useEffect(() => {
    if (fresh === NONE) return;
    const timer = setTimeout(() => setFresh(NONE), UNDERLINED_MS);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
