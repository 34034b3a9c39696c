import type { AreaId, ThemeId } from '../ids.ts';
import { isObserved } from './cell-state.ts';
import { type Cells, letters } from './cells.ts';
import type { Facts } from './facts.ts';
import type { WavePair } from './since-last-wave.ts';
import { seriesOf } from './trajectories.ts';
import { type Suggestion, suggestTrajectory } from './trajectory.ts';

/** A theme in an area whose story reads otherwise after a wave than before it. */
export interface TurnedStory {
  theme: ThemeId;
  area: AreaId;
  from: Suggestion;
  to: Suggestion;
}

/** What the rule says of a theme in an area from the waves up to one; `informants` are the area's, one a wave. */
export function storyUpTo(
  { policies }: Pick<Facts, 'policies'>,
  row: ReturnType<Cells['of']>,
  informants: ReturnType<Cells['informants']>,
  wave: number,
): Suggestion {
  return suggestTrajectory(seriesOf(row.slice(0, wave + 1), informants.slice(0, wave + 1)), policies);
}

/** From how many observed waves on there is a story that can turn. */
export const LEAST_STORY = 2;

/**
 * Answers: which stories does the rule tell otherwise since the earlier wave? (method 2.5, Saldaña's turning points)
 * Missing waves never change a label, so that none turns by silence that was not earned; a story turns only where the
 * later wave itself was observed. Retired themes are left out.
 */
export function turned(facts: Facts, cells: Cells, { from, to }: WavePair): TurnedStory[] {
  const informants = new Map(facts.areas.map(({ id }) => [id, cells.informants(id)]));
  return facts.themes.flatMap(({ id: theme, retired }) =>
    retired
      ? []
      : facts.areas.flatMap(({ id: area }): TurnedStory[] => {
          const row = cells.of(theme, area);
          const series = letters(row);
          const known = [...series.slice(0, from + 1)].filter(isObserved).length;
          if (known < LEAST_STORY || !isObserved(series.charAt(to))) return [];
          const spoke = informants.get(area) ?? [];
          const was = storyUpTo(facts, row, spoke, from);
          const is = storyUpTo(facts, row, spoke, to);
          return was.label === is.label ? [] : [{ theme, area, from: was, to: is }];
        }),
  );
}
