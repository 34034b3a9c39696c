import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import type { CallError } from '#client/lib/request.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { passApi } from '#shared/api/pass.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { likelyQuery } from './api.ts';
import { markPlaces } from './marked-places.ts';
import { signOf } from './sign.tsx';
import type { Desk } from './use-desk.ts';
import type { DeskBook } from './use-desk-book.ts';

export interface Recheck {
  theme: Theme;
  /** Likely passages not yet coded with it, and the place of the one looked at, -1 before the first. */
  count: number;
  at: number;
  /** The words that the passage looked at was found by. */
  because: readonly string[];
  isKnown: boolean;
  isBusy: boolean;
  /** Whether words are selected that can be coded. */
  canCode: boolean;
  error: CallError | null;
  forgetError: () => void;
  step: (by: 1 | -1) => void;
  code: () => void;
  looked: () => void;
}

/** Looks for one theme again: its likely passages marked, each to be coded or passed over; undefined where none is looked for. */
export function useRecheck(
  study: string,
  book: DeskBook,
  desk: Desk,
  wanted: string | undefined,
  onDone: () => void,
): Recheck | undefined {
  const { source, turns, drawn, themeOf, codings } = book;
  const say = useToast();
  const theme = wanted === undefined ? undefined : themeOf.get(wanted);
  const { data } = useQuery({
    ...likelyQuery(study, source.id, theme?.id ?? ''),
    enabled: theme !== undefined,
    throwOnError: false,
  });
  const likely = theme ? (data ?? []) : [];
  const [at, setAt] = useState(-1);
  const { reader, select } = desk.reading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: painting replaces the text nodes that are marked.
  useEffect(() => {
    markPlaces('likely-words', reader, turns, likely);
    return () => markPlaces('likely-words', null, [], []);
  }, [reader, turns, data, theme, drawn]);
  const pass = useDeed({
    send: (id: string, key) =>
      call(passApi.add, { params: { study }, body: { source: source.id, themes: [id] }, key }),
    onSuccess: () => {
      const found = codings.filter((one) => one.theme === theme?.id && one.state === 'accepted').length;
      say({
        title: theme?.title ?? '',
        detail: found === 0 ? 'looked for here, and not found' : `looked for here, ${found} found`,
        sign: theme && signOf(theme),
        undoable: true,
      });
      onDone();
    },
  });
  if (!theme) return undefined;
  return {
    theme,
    count: likely.length,
    at,
    because: likely[at]?.because ?? [],
    isKnown: data !== undefined,
    isBusy: pass.isRunning,
    canCode: desk.spans.length > 0 && !desk.isQuestion,
    error: pass.error,
    forgetError: pass.reset,
    step: (by) => {
      const next = at + by;
      const there = likely[next];
      if (!there) return;
      setAt(next);
      select({ start: there.start, end: there.end });
    },
    code: () => desk.apply(theme),
    looked: () => {
      if (!pass.isRunning) pass.run(theme.id);
    },
  };
}
