import { useQuery } from '@tanstack/react-query';
import type { MatrixView } from '#shared/api/analysis.ts';
import type { CodebookEvent } from '#shared/codebook/event.ts';
import type { QueueItem } from '#shared/codebook/queue.ts';
import { type Tallies, talliesOf } from '#shared/codebook/tally.ts';
import type { Coder } from '#shared/coding/coder.ts';
import type { Group, Theme } from '#shared/theme/theme.ts';
import { countsQuery, eventsQuery, groupsQuery, matrixQuery, queueQuery, themesQuery } from './api.ts';

export interface Codebook {
  themes: readonly Theme[];
  groups: readonly Group[];
  tallies: Tallies;
  /** By theme: cells not looked for since it last widened, or to be looked at again since it last narrowed. */
  awaiting: ReadonlyMap<string, number>;
  /** By theme: what waits for it in the re-check queue. */
  queue: ReadonlyMap<string, QueueItem>;
  matrix: MatrixView | undefined;
  events: readonly CodebookEvent[];
  coders: readonly Coder[];
}

function awaitingIn(matrix: MatrixView | undefined): Map<string, number> {
  const awaiting = new Map<string, number>();
  for (const { id, cells } of matrix?.themes ?? []) {
    const count = cells.filter(({ state }) => state === 'not-looked-for' || state === 'recheck').length;
    if (count > 0) awaiting.set(id, count);
  }
  return awaiting;
}

/** Whether anything hangs on what a theme means: it was coded, or looked for and not found. */
export const restsOn = (codebook: Codebook, theme: string): boolean =>
  codebook.tallies.of(theme).own > 0 ||
  (codebook.matrix?.themes
    .find(({ id }) => id === theme)
    ?.cells.some(
      ({ state, words }) =>
        state === 'absent' ||
        state === 'denied' ||
        state === 'recheck' ||
        (state === 'too-little' && words > 0),
    ) ??
    false);

/** The codebook as its screen needs it; undefined until the themes are there, figures follow. */
export function useCodebook(study: string): Codebook | undefined {
  const { data: themes } = useQuery(themesQuery(study));
  const { data: groups } = useQuery(groupsQuery(study));
  const { data: counts } = useQuery(countsQuery(study));
  const { data: matrix } = useQuery(matrixQuery(study));
  const { data: queue } = useQuery(queueQuery(study));
  const { data: history } = useQuery(eventsQuery(study));
  if (!themes || !groups) return undefined;
  return {
    themes,
    groups,
    tallies: talliesOf(themes, counts ?? []),
    awaiting: awaitingIn(matrix),
    queue: new Map(queue?.map((item) => [item.theme, item])),
    matrix,
    events: history?.events ?? [],
    coders: history?.coders ?? [],
  };
}
