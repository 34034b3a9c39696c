import type { Facts } from '../analysis/facts.ts';
import type { AreaId, ThemeId, WaveId } from '../ids.ts';

/** Where an assessment stands. */
interface CellPlace {
  theme: ThemeId;
  area: AreaId;
  wave: WaveId;
}

/**
 * What an assessment of a cell rests on, as one text that differs when a coding of the cell is added, taken
 * away, moved or judged otherwise, or its source stops counting. Empty where nothing is coded.
 */
export function cellInputs(facts: Pick<Facts, 'sources' | 'codings'>): (cell: CellPlace) => string {
  const placeOf = new Map(
    facts.sources.filter(({ included }) => included).map(({ id, area, wave }) => [id, `${area} ${wave}`]),
  );
  const lines = new Map<string, string[]>();
  for (const { id, source, start, end, theme, stance, state } of facts.codings) {
    const place = placeOf.get(source);
    if (place === undefined) continue;
    const key = `${theme} ${place}`;
    const known = lines.get(key);
    const line = `${id} ${start} ${end} ${stance ?? '-'} ${state}`;
    if (known) known.push(line);
    else lines.set(key, [line]);
  }
  return ({ theme, area, wave }) => (lines.get(`${theme} ${area} ${wave}`) ?? []).sort().join('\n');
}
