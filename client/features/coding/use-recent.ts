import { useCallback, useMemo, useState } from 'react';
import { pinned, type RecentThemes, recentFrom, used } from '#shared/coding/recent.ts';

const keyOf = (study: string) => `throughline:recent:${study}`;

function kept(study: string): RecentThemes | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(study));
    const value: unknown = text === null ? undefined : JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export interface Recent {
  themes: RecentThemes;
  use: (theme: string) => void;
  pin: (place: number) => void;
}

/** Themes on the digits 1 to 9: each keeps its place for as long as the browser's tab is open. */
export function useRecent(study: string, atFirst: () => readonly string[]): Recent {
  const [themes, setThemes] = useState<RecentThemes>(() => kept(study) ?? recentFrom(atFirst()));
  const change = useCallback(
    (by: (before: RecentThemes) => RecentThemes) =>
      setThemes((before) => {
        const after = by(before);
        sessionStorage.setItem(keyOf(study), JSON.stringify(after));
        return after;
      }),
    [study],
  );
  const use = useCallback((theme: string) => change((before) => used(before, theme)), [change]);
  const pin = useCallback((place: number) => change((before) => pinned(before, place)), [change]);
  return useMemo(() => ({ themes, use, pin }), [themes, use, pin]);
}
