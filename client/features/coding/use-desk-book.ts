import { useQuery, useSuspenseQueries } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef } from 'react';
import { lookedFor } from '#shared/coding/looked-for.ts';
import type { Drawn } from '#shared/coding/overlap.ts';
import type { CoderId } from '#shared/ids.ts';
import {
  codersQuery,
  codingsQuery,
  elsewhereQuery,
  eventsQuery,
  groupsQuery,
  passesQuery,
  sourceQuery,
  themesQuery,
} from './api.ts';
import { type Painted, painted, turnsOf } from './paint.ts';

const NOTHING: readonly never[] = [];

/** What is known of a source on the desk: its words painted, its codings, the themes, and what was looked for. */
export function useDeskBook(study: string, id: string, coder: CoderId, onlyMine: boolean) {
  const [{ data: source }, { data: codings }, { data: themes }, { data: groups }] = useSuspenseQueries({
    queries: [sourceQuery(study, id), codingsQuery(study, id), themesQuery(study), groupsQuery(study)],
  });
  const events = useQuery(eventsQuery(study)).data;
  const passes = useQuery(passesQuery(study, id)).data;
  const elsewhere = useQuery({ ...elsewhereQuery(study, id), throwOnError: false }).data;
  const team = useQuery({ ...codersQuery(study), throwOnError: false }).data ?? NOTHING;

  const themeOf = useMemo(
    () => new Map<string, (typeof themes)[number]>(themes.map((one) => [one.id, one])),
    [themes],
  );
  const shown = useMemo(
    () => codings.filter((one) => one.state !== 'rejected' && (!onlyMine || one.coder === coder)),
    [codings, onlyMine, coder],
  );
  /** Those who have coded here. */
  const coders = useMemo(() => {
    const here = new Set<string>(codings.map((one) => one.coder));
    return team.filter(({ id }) => here.has(id));
  }, [team, codings]);
  const codingOf = useMemo(
    () => new Map<string, (typeof shown)[number]>(shown.map((one) => [one.id, one])),
    [shown],
  );
  const drawn = useMemo(
    () =>
      shown.map(
        ({ id, start, end, theme }): Drawn => ({ id, start, end, kind: themeOf.get(theme)?.kind ?? null }),
      ),
    [shown, themeOf],
  );
  const plain = useMemo(() => turnsOf(source), [source]);
  const last = useRef<{ plain: Painted; turns: Painted }>({ plain, turns: plain });
  const turns = useMemo(() => {
    const before = last.current.plain === plain ? last.current.turns : plain;
    last.current = { plain, turns: painted(before, drawn) };
    return last.current.turns;
  }, [plain, drawn]);

  // What was looked for is told a moment after the words are painted.
  const settled = useDeferredValue(codings);
  const looked = useMemo(
    () =>
      lookedFor({
        source: source.id,
        coder,
        themes,
        groups,
        events: events ?? NOTHING,
        passes: passes ?? NOTHING,
        codings: settled,
      }),
    [source.id, coder, themes, groups, events, passes, settled],
  );
  const here = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { theme } of shown) counts.set(theme, (counts.get(theme) ?? 0) + 1);
    return counts;
  }, [shown]);

  /** Until then nothing can be said of what was looked for. */
  const isLookedKnown = events !== undefined && passes !== undefined;
  return useMemo(
    () => ({
      source,
      themes,
      groups,
      themeOf,
      shown,
      codingOf,
      drawn,
      turns,
      here,
      elsewhere,
      team,
      coders,
      looked,
      isLookedKnown,
    }),
    [
      source,
      themes,
      groups,
      themeOf,
      shown,
      codingOf,
      drawn,
      turns,
      here,
      elsewhere,
      team,
      coders,
      looked,
      isLookedKnown,
    ],
  );
}

export type DeskBook = ReturnType<typeof useDeskBook>;
