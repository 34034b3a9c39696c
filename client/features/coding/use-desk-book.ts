import { useQuery, useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Coding } from '#shared/coding/coding.ts';
import { lookedFor } from '#shared/coding/looked-for.ts';
import type { Drawn } from '#shared/coding/overlap.ts';
import { isShown, type Shown } from '#shared/coding/shown.ts';
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
import { inkOn } from './ink.ts';
import { turnsOf } from './paint.ts';
import { useHeldText } from './use-held-text.ts';
import { useStable } from './use-stable.ts';

const NOTHING: readonly never[] = [];

/** What is known of a source on the desk: its words painted, its codings, the themes, and what was looked for. */
export function useDeskBook(study: string, id: string, coder: CoderId, wanted: Shown) {
  const [{ data: newest }, { data: known }, { data: themes }, { data: groups }] = useSuspenseQueries({
    queries: [sourceQuery(study, id), codingsQuery(study, id), themesQuery(study), groupsQuery(study)],
  });
  const { source, codings: latest, isCorrected, asHeld, takeOver } = useHeldText(newest, known);
  const events = useQuery(eventsQuery(study)).data;
  const passes = useQuery(passesQuery(study, id)).data;
  const elsewhere = useQuery({ ...elsewhereQuery(study, id), throwOnError: false }).data;
  const team = useQuery({ ...codersQuery(study), throwOnError: false }).data ?? NOTHING;

  const themeOf = useMemo(
    () => new Map<string, (typeof themes)[number]>(themes.map((one) => [one.id, one])),
    [themes],
  );
  const cache = useQueryClient();
  // The words are painted at once; all that is counted and told of codings follows a moment later.
  const calm = useDeferredValue(latest);
  const [isHurried, setHurried] = useState(false);
  const codings = isHurried ? latest : calm;
  useEffect(() => {
    if (isHurried && calm === latest) setHurried(false);
  }, [isHurried, calm, latest]);
  const shownOf = useCallback(
    (all: readonly Coding[]) =>
      all.filter(
        (one) =>
          one.state === 'accepted' &&
          one.textVersion === source.textVersion &&
          isShown(one, themeOf.get(one.theme), wanted),
      ),
    [wanted, themeOf, source.textVersion],
  );
  const drawnOf = useCallback(
    (some: readonly Coding[]) =>
      some.map(
        ({ id, start, end, theme }): Drawn => ({ id, start, end, kind: themeOf.get(theme)?.kind ?? null }),
      ),
    [themeOf],
  );
  const shown = useMemo(() => shownOf(codings), [shownOf, codings]);
  /** Those who have coded here. */
  const coders = useMemo(() => {
    const here = new Set<string>(codings.map((one) => one.coder));
    return team.filter(({ id }) => here.has(id));
  }, [team, codings]);
  const codingOf = useMemo(
    () => new Map<string, (typeof shown)[number]>(shown.map((one) => [one.id, one])),
    [shown],
  );
  const drawn = useMemo(() => drawnOf(shown), [drawnOf, shown]);
  const turns = useMemo(() => turnsOf(source), [source]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted at first with what is known, and from then on by `paint`.
  const ink = useMemo(() => inkOn(turns, drawnOf(shownOf(latest))), [turns]);
  const paint = useCallback(
    (all: readonly Coding[]) => ink.put(drawnOf(shownOf(asHeld(all)))),
    [ink, drawnOf, shownOf, asHeld],
  );
  useLayoutEffect(() => paint(latest), [paint, latest]);

  const looked = useMemo(
    () =>
      lookedFor({
        source: source.id,
        coder,
        themes,
        groups,
        events: events ?? NOTHING,
        passes: passes ?? NOTHING,
        codings,
      }),
    [source.id, coder, themes, groups, events, passes, codings],
  );
  /** The excerpts of each theme here, by those whose codings are shown, whatever else is hidden: several coders’ alike are one. */
  const here = useMemo(() => {
    const spans = new Map<string, Set<string>>();
    for (const { theme, state, coder: by, start, end } of codings)
      if (state === 'accepted' && (wanted.coder === undefined || by === wanted.coder))
        spans.set(theme, (spans.get(theme) ?? new Set()).add(`${start}-${end}`));
    return new Map([...spans].map(([theme, { size }]) => [theme, size]));
  }, [codings, wanted.coder]);
  /** Threat codings whose stance is still to set. */
  const owed = useMemo(
    () =>
      codings.filter(
        ({ state, stance, theme }) =>
          state === 'accepted' && stance === null && themeOf.get(theme)?.kind === 'threat',
      ).length,
    [codings, themeOf],
  );

  const onTakeOver = useStable(takeOver);
  /** Lets all that is told of codings know of what was painted a moment ago, at once. */
  const hurry = useStable(() => {
    const isSettled = codings === latest && cache.getQueryData(codingsQuery(study, id).queryKey) === known;
    if (!isSettled) flushSync(() => setHurried(true));
  });
  /** Until then nothing can be said of what was looked for. */
  const isLookedKnown = events !== undefined && passes !== undefined;
  return useMemo(
    () => ({
      source,
      isCorrected,
      takeOver: onTakeOver,
      hurry,
      themes,
      groups,
      themeOf,
      shown,
      codingOf,
      drawn,
      turns,
      ink,
      paint,
      here,
      owed,
      codings,
      elsewhere,
      team,
      coders,
      looked,
      isLookedKnown,
    }),
    [
      source,
      isCorrected,
      onTakeOver,
      hurry,
      themes,
      groups,
      themeOf,
      shown,
      codingOf,
      drawn,
      turns,
      ink,
      paint,
      here,
      owed,
      codings,
      elsewhere,
      team,
      coders,
      looked,
      isLookedKnown,
    ],
  );
}

export type DeskBook = ReturnType<typeof useDeskBook>;
