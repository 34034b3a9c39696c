import { isObserved } from '../analysis/cell-state.ts';
import { everyArea } from '../analysis/scope.ts';
import { inWords, listed } from '../analysis/wording.ts';
import { type ClaimGround, lackOf, spreadOf } from '../report/claim-ground.ts';
import type { Finding } from './finding.ts';

/** Areas and waves of the study in its order; those of the ground stand at the same places. */
export interface FindingFrame {
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string }[];
}

/** How far a claim goes, and how far what is known goes. */
export interface Reach {
  /** "all three areas"; empty where no area is claimed. */
  claimed: string;
  /** "one, Wexcombe" or "none". */
  evidenced: string;
  isTooWide: boolean;
  /** Why not in each area that is claimed and not evidenced. */
  lacks: string[];
  /** Months claimed of which nothing is known in the areas claimed. */
  emptyWaves: string[];
}

/**
 * Answers: does the evidence reach as far as the claim? (method 3, finding sheet) An area is evidenced where each of the
 * finding's themes was raised, in one of the months claimed where any are; for what was not raised, where each was looked
 * for in at least two months and never raised.
 */
export function reachOf(
  { kind, themes, areas, waves }: Pick<Finding, 'kind' | 'themes' | 'areas' | 'waves'>,
  ground: ClaimGround,
  frame: FindingFrame,
): Reach {
  const about = ground.themes.filter(({ id }) => themes.some((theme) => theme === id));
  const months = frame.waves.flatMap(({ id }, at) => (waves.some((wave) => wave === id) ? [at] : []));
  const places = frame.areas.flatMap(({ id }, at) => (areas.some((area) => area === id) ? [at] : []));
  const seriesIn = (series: string): string =>
    months.length === 0 ? series : months.map((at) => series[at] ?? '-').join('');
  const bears = (series: string): boolean =>
    kind === 'silence'
      ? !series.includes('P') && [...series].filter(isObserved).length >= 2
      : series.includes('P');
  const of = (place: number) =>
    about.map((theme) => {
      const area = theme.areas[place];
      return { theme, area, bears: area !== undefined && bears(seriesIn(area.series)) };
    });
  const borne = places.filter((place) => about.length > 0 && of(place).every((one) => one.bears));
  const lacks = places.flatMap((place) =>
    of(place).flatMap(({ theme, area, bears: is }) => {
      if (is || area === undefined) return [];
      const narrowed = { ...area, series: seriesIn(area.series) };
      const names = months.length === 0 ? ground.waves : months.map((at) => ground.waves[at] ?? '');
      const why =
        kind === 'silence' && narrowed.series.includes('P')
          ? `raised in ${area.name}`
          : lackOf(narrowed, { ...spreadOf(theme, ''), status: null }, names);
      return [about.length > 1 ? `${theme.title}: ${why}` : why];
    }),
  );
  const emptyWaves = months.flatMap((month) =>
    kind === 'silence' ||
    places.some((place) => about.every(({ areas: all }) => all[place]?.series[month] === 'P'))
      ? []
      : [ground.waves[month] ?? ''],
  );
  const names = (at: readonly number[]) => listed(at.flatMap((place) => frame.areas[place]?.name ?? []));
  return {
    claimed:
      places.length === 0
        ? ''
        : places.length === frame.areas.length
          ? everyArea(places.length)
          : `${inWords(places.length)} of ${inWords(frame.areas.length)} areas, ${names(places)}`,
    evidenced: borne.length === 0 ? 'none' : `${inWords(borne.length)}, ${names(borne)}`,
    isTooWide: borne.length < places.length,
    lacks,
    emptyWaves,
  };
}

/** "Claimed: all three areas; evidenced: one, Wexcombe." */
export const reachWords = ({ claimed, evidenced }: Reach): string =>
  claimed === '' ? 'Claimed of no area in particular.' : `Claimed: ${claimed}; evidenced: ${evidenced}.`;
