/** Digits 1 to 9. */
export const RECENT_PLACES = 9;

/** A theme on a digit; `usedAt` counts uses, larger is later; 0 was put there without use. */
export interface RecentTheme {
  theme: string;
  usedAt: number;
  isPinned: boolean;
}

/** The digits in order from 1; null is a digit without a theme. */
export type RecentThemes = readonly (RecentTheme | null)[];

/** Themes already on these words' shelf take the first digits, in their order. */
export const recentFrom = (themes: readonly string[]): RecentThemes =>
  Array.from({ length: RECENT_PLACES }, (_, at) => {
    const theme = themes[at];
    return theme === undefined ? null : { theme, usedAt: 0, isPinned: false };
  });

/**
 * What a use does to the digits: a theme that has one keeps it; a new one takes the first free digit, else
 * the one unused for longest that is not pinned.
 */
export function used(recent: RecentThemes, theme: string): RecentThemes {
  const now = Math.max(0, ...recent.map((one) => one?.usedAt ?? 0)) + 1;
  const known = recent.findIndex((one) => one?.theme === theme);
  const place = known === -1 ? placeForNew(recent) : known;
  return recent.map((one, at) =>
    at === place ? { theme, usedAt: now, isPinned: known !== -1 && (one?.isPinned ?? false) } : one,
  );
}

function placeForNew(recent: RecentThemes): number {
  const free = recent.indexOf(null);
  if (free !== -1) return free;
  let oldest = -1;
  for (const [at, one] of recent.entries()) {
    if (!one || one.isPinned) continue;
    if (oldest === -1 || one.usedAt < (recent[oldest]?.usedAt ?? 0)) oldest = at;
  }
  return oldest;
}

/** Pins a digit to its theme, or lets it go again. */
export const pinned = (recent: RecentThemes, place: number): RecentThemes =>
  recent.map((one, at) => (at === place && one ? { ...one, isPinned: !one.isPinned } : one));

/** The theme used last; undefined where none was. */
export const latestOf = (recent: RecentThemes): string | undefined =>
  recent.reduce((last, one) => ((one?.usedAt ?? 0) > (last?.usedAt ?? 0) ? one : last), null)?.theme;
