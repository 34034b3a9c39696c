import type { AreaId, ThemeId } from '../ids.ts';
import { type Cell, type Cells, letters } from './cells.ts';
import type { Facts } from './facts.ts';
import { type Strength, strengthOf } from './strength.ts';
import { type Series, type Suggestion, suggestTrajectory } from './trajectory.ts';
import { explainTrajectory } from './trajectory-words.ts';
import { waveNames } from './wording.ts';

/** One theme in one area: its series, its strength and what the rules make of them. */
export interface SuggestedTrajectory {
  theme: ThemeId;
  area: AreaId;
  series: Series;
  strength: Strength;
  suggested: Suggestion;
  /** Why the rule says so, as a sentence. */
  sentence: string;
}

/** What a row of cells gives the rules to read; `provisional` as long as the last planned wave is not closed. */
export function seriesOf(
  row: readonly Cell[],
  informants: readonly (string | null)[],
): Series & { strength: Strength } {
  return {
    letters: letters(row),
    strength: strengthOf(row),
    prompted: row.map(({ prompted }) => prompted),
    informants,
    earlierDefinition: row.map(({ earlierDefinition }) => earlierDefinition),
    provisional: row.at(-1)?.provisional ?? false,
  };
}

/** The suggested trajectory of every theme in every area, in the study's order (method 2.5). */
export function trajectories(facts: Facts, cells: Cells): SuggestedTrajectory[] {
  const names = waveNames(facts.waves);
  const informants = facts.areas.map(({ id }) => cells.informants(id));
  return facts.themes.flatMap(({ id: theme }) =>
    facts.areas.map(({ id: area }, at): SuggestedTrajectory => {
      const series = seriesOf(cells.of(theme, area), informants[at] ?? []);
      const suggested = suggestTrajectory(series, facts.policies);
      const sentence = explainTrajectory(suggested, series, names);
      return { theme, area, series, strength: series.strength, suggested, sentence };
    }),
  );
}
