import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TrajectoryView } from '#shared/api/analysis.ts';
import type { CodebookEvent } from '#shared/codebook/event.ts';
import type { Coder } from '#shared/coding/coder.ts';
import { headingsQuery, matrixQuery, trajectoriesQuery } from './api.ts';
import { themeWord } from './cell-address.ts';
import { columnKey, type Frame } from './frame.ts';
import type { GridLook } from './over-time-grid.tsx';
import { type GridTheme, KIND_KEYS, type KindKey, kindOf } from './rows.ts';

interface Asked {
  study: string;
  frame: Frame;
  absenceWords: number;
  withOthers: boolean;
  markSize: number;
  coders: readonly Coder[];
  events: readonly CodebookEvent[];
}

export interface OverTime {
  /** Undefined while the interviews are being read. */
  themes: readonly GridTheme[] | undefined;
  groups: readonly { id: GridTheme['group'] & string; title: string }[];
  kinds: readonly KindKey[];
  stories: ReadonlyMap<string, TrajectoryView>;
  look: GridLook;
}

const NOTHING: never[] = [];

/** Themes created in the last closed month: earlier interviews were read before they existed. */
function createdIn(month: string | undefined, events: readonly CodebookEvent[]): Set<string> {
  return new Set(
    events
      .filter(({ kind, at }) => kind === 'create' && month !== undefined && at.startsWith(month))
      .flatMap(({ themes }) => themes),
  );
}

/** Everything the grid draws, read and looked up. */
export function useOverTime({
  study,
  frame,
  absenceWords,
  withOthers,
  markSize,
  coders,
  events,
}: Asked): OverTime {
  const { data: matrix } = useQuery(matrixQuery(study));
  const { data: trajectories } = useQuery(trajectoriesQuery(study));
  const { data: groups } = useQuery(headingsQuery(study));
  // Rows and their headings come together, so that none moves under a key.
  const themes = groups && matrix?.themes;
  const lastClosed = frame.waves.findLast(({ place }) => place === 'closed')?.month;
  const stories = useMemo(
    () =>
      new Map(
        lastClosed === undefined
          ? []
          : trajectories?.items.map((story) => [columnKey(story.theme, story.area), story]),
      ),
    [trajectories, lastClosed],
  );
  const look = useMemo((): GridLook => {
    const names = new Map<string, string>(coders.map(({ id, name }) => [id, name]));
    const words = new Map<string, string>(
      (themes ?? NOTHING).map(({ id }) => [id, themeWord(id, themes ?? NOTHING)]),
    );
    return {
      study,
      withOthers,
      absenceWords,
      markSize,
      newThemes: createdIn(lastClosed, events),
      themeWord: (theme) => words.get(theme) ?? theme,
      coderName: (coder) => names.get(coder) ?? 'somebody',
      storyOf: (theme, area) => stories.get(columnKey(theme, area)),
      seriesOf: (theme) =>
        frame.areas.map(({ id }) => stories.get(columnKey(theme, id))?.series.replaceAll('-', '') ?? ''),
    };
  }, [study, withOthers, absenceWords, markSize, lastClosed, events, coders, themes, stories, frame]);
  const kinds = useMemo(
    () => KIND_KEYS.filter((kind) => themes?.some((theme) => kindOf(theme) === kind)),
    [themes],
  );
  return { themes, groups: groups?.items ?? NOTHING, kinds, stories, look };
}
