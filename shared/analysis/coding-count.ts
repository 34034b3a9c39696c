import type { AreaId, SourceId, ThemeId, WaveId } from '../ids.ts';
import type { Facts } from './facts.ts';

/** How much of a theme stands in one area and wave, whoever said it. */
export interface CodingCount {
  theme: ThemeId;
  area: AreaId | null;
  wave: WaveId | null;
  codings: number;
  /** Passages: what two coders marked alike is one. */
  excerpts: number;
}

/**
 * Answers: how often is each theme coded, and where? Accepted codings of all sources but the one left out, those that
 * no measure counts included: this is how much was worked, not what is known.
 */
export function countCodings(
  { sources, codings }: Pick<Facts, 'sources' | 'codings'>,
  without: SourceId | null = null,
): CodingCount[] {
  const places = new Map<string, Map<ThemeId, CodingCount>>();
  const placeOf = new Map(
    sources.map(({ id, area, wave }) => {
      const key = `${area} ${wave}`;
      const place = places.get(key) ?? new Map<ThemeId, CodingCount>();
      places.set(key, place);
      return [id, { area, wave, place }];
    }),
  );
  let before: Facts['codings'][number] | undefined;
  let here: ReturnType<typeof placeOf.get>;
  const markedIn = new Map<SourceId, Set<string>>();
  let marked = new Set<string>();
  for (const coding of codings) {
    if (coding.source !== before?.source) {
      here = coding.source === without ? undefined : placeOf.get(coding.source);
      marked = markedIn.get(coding.source) ?? new Set();
      markedIn.set(coding.source, marked);
    }
    before = coding;
    if (here === undefined || coding.state !== 'accepted') continue;
    const { area, wave, place } = here;
    const count = place.get(coding.theme) ?? { theme: coding.theme, area, wave, codings: 0, excerpts: 0 };
    place.set(coding.theme, count);
    count.codings += 1;
    const passage = `${coding.start} ${coding.end} ${coding.theme}`;
    if (marked.has(passage)) continue;
    marked.add(passage);
    count.excerpts += 1;
  }
  return [...places.values()].flatMap((place) => [...place.values()]);
}
