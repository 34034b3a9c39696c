import type { Facts } from '../analysis/facts.ts';
import type { AreaId, SourceId, ThemeId, WaveId } from '../ids.ts';

/** Where an assessment stands. */
export interface CellPlace {
  theme: ThemeId;
  area: AreaId;
  wave: WaveId;
}

type Codings = Facts['codings'][number][];

/** Answers which codings stand in a cell, in sources that count. */
export function codingsByCell({
  sources,
  codings,
}: Pick<Facts, 'sources' | 'codings'>): (cell: CellPlace) => Codings {
  const places = new Map<string, Map<ThemeId, Codings>>();
  const placeOf = new Map<SourceId, Map<ThemeId, Codings>>();
  for (const { id, included, area, wave } of sources) {
    if (!included) continue;
    const key = `${area} ${wave}`;
    const place = places.get(key) ?? new Map<ThemeId, Codings>();
    places.set(key, place);
    placeOf.set(id, place);
  }
  for (const coding of codings) {
    const place = placeOf.get(coding.source);
    const known = place?.get(coding.theme);
    if (known) known.push(coding);
    else place?.set(coding.theme, [coding]);
  }
  return ({ theme, area, wave }) => places.get(`${area} ${wave}`)?.get(theme) ?? [];
}
