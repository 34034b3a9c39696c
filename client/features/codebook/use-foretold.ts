import { useQuery } from '@tanstack/react-query';
import type { CellView } from '#shared/api/analysis.ts';
import {
  type CellChange,
  changesOf,
  type MeaningChange,
  type Moves,
  movesOf,
  readThroughIn,
} from '#shared/codebook/effect.ts';
import { type Queue, queueAfter, type StoryChange, storiesAfter } from '#shared/codebook/foretold.ts';
import type { Policies } from '#shared/study/policies.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { codingsQuery, readingsQuery, trajectoriesQuery } from './api.ts';
import type { Codebook } from './use-codebook.ts';

/** What a change of meaning would do. */
export interface Foretold {
  cells: readonly CellView[];
  changes: readonly CellChange<CellView>[];
  moves: readonly Moves[];
  stories: readonly StoryChange[];
  /** Areas with a story confirmed by a person, among those that would be told again. */
  confirmed: number;
  /** Undefined until it is known. */
  queue: Queue | undefined;
}

/** The cells of a theme as the matrix knows them; a retired theme has none. */
export const cellsOf = (codebook: Codebook, theme: string): readonly CellView[] =>
  codebook.matrix?.themes.find(({ id }) => id === theme)?.cells ?? [];

/** Foretells a change of a theme's meaning by the rules that the measures follow; undefined while none is chosen. */
export function useForetold(
  study: string,
  theme: Theme,
  codebook: Codebook,
  policies: Policies,
  change: MeaningChange | undefined,
): Foretold {
  const { data: trajectories } = useQuery(trajectoriesQuery(study, theme.id));
  const { data: readings } = useQuery(readingsQuery(study));
  const { data: codings } = useQuery(codingsQuery(study, theme.id));
  const cells = cellsOf(codebook, theme.id);
  const everywhere = codebook.matrix?.themes.flatMap((one) => one.cells) ?? [];
  const changes = changesOf(change ?? 'same', cells, readThroughIn(everywhere));
  const stories = storiesAfter(
    (trajectories ?? []).map(({ area, suggested }) => ({
      area,
      cells: cells.filter((cell) => cell.area === area),
      label: suggested.label,
    })),
    changes,
    policies,
  );
  const confirmed = stories.filter(({ area }) =>
    trajectories?.some((one) => one.area === area && one.confirmed !== null),
  ).length;
  return {
    cells,
    changes,
    moves: movesOf(changes),
    stories,
    confirmed,
    queue:
      readings &&
      codings &&
      queueAfter(change ?? 'same', { theme: theme.id, events: codebook.events, ...readings, codings }),
  };
}
