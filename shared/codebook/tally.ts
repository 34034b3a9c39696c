import { descendantsOf } from '../theme/frame.ts';
import type { Theme } from '../theme/theme.ts';

/** On how many passages a theme lies in one area and wave; null where its source has none. */
export interface Count {
  theme: string;
  area: string | null;
  wave: string | null;
  excerpts: number;
}

/** The excerpts of one theme; all but `own` with those of its sub-themes. */
export interface Tally {
  own: number;
  all: number;
  waves: ReadonlyMap<string, number>;
  areas: ReadonlyMap<string, number>;
  /** By area and wave, as `placeKey` writes them. */
  places: ReadonlyMap<string, number>;
}

export interface Tallies {
  of(theme: string): Tally;
  /** The highest number of any theme in one wave: the scale that all bars share. */
  most: number;
}

const NOTHING: Tally = { own: 0, all: 0, waves: new Map(), areas: new Map(), places: new Map() };

export const placeKey = (area: string | null, wave: string | null): string => `${area ?? ''} ${wave ?? ''}`;

function tallyOf(counts: readonly Count[], own: number): Tally {
  const [waves, areas, places] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const add = (to: Map<string, number>, key: string, excerpts: number) =>
    to.set(key, (to.get(key) ?? 0) + excerpts);
  let all = 0;
  for (const { area, wave, excerpts } of counts) {
    all += excerpts;
    if (wave !== null) add(waves, wave, excerpts);
    if (area !== null) add(areas, area, excerpts);
    add(places, placeKey(area, wave), excerpts);
  }
  return { own, all, waves, areas, places };
}

/** On how many passages each theme lies, its sub-themes with it. */
export function talliesOf(
  themes: readonly Pick<Theme, 'id' | 'parent'>[],
  counts: readonly Count[],
): Tallies {
  const byTheme = new Map<string, Count[]>();
  for (const count of counts) byTheme.set(count.theme, [...(byTheme.get(count.theme) ?? []), count]);
  const countsOf = (id: string) => byTheme.get(id) ?? [];
  const tallies = new Map<string, Tally>(
    themes.map(({ id }) => [
      id,
      tallyOf(
        [id, ...descendantsOf(themes, id).map((below) => below.id)].flatMap(countsOf),
        countsOf(id).reduce((sum, { excerpts }) => sum + excerpts, 0),
      ),
    ]),
  );
  return {
    of: (theme) => tallies.get(theme) ?? NOTHING,
    most: Math.max(1, ...[...tallies.values()].flatMap(({ waves }) => [...waves.values()])),
  };
}
