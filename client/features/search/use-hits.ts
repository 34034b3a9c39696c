import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { searchApi } from '#shared/api/search.ts';
import type { Hit, HitReach, HitsToCode } from '#shared/search/hit.ts';
import { type HitsAsked, hitCountsQuery, hitsQuery } from './api.ts';

const NOTHING: readonly never[] = [];

/** Hits read so far, those ticked and the one at hand, and what codes them. */
export function useHits(study: string, asked: HitsAsked) {
  const answer = useInfiniteQuery(hitsQuery(study, asked));
  const counts = useQuery(hitCountsQuery(study, asked.q)).data ?? NOTHING;
  const hits: readonly Hit[] =
    asked.q === '' ? NOTHING : (answer.data?.pages.flatMap(({ items }) => items) ?? NOTHING);
  const [reached, reach] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const at = Math.max(
    0,
    hits.findIndex(({ turn }) => turn === reached),
  );
  const current = hits[at];
  const codable = hits.filter(({ role }) => role !== 'interviewer');
  const ticked = codable.filter(({ turn }) => chosen.has(turn));
  const tick = (turn: string) =>
    setChosen(
      (before) => new Set(before.has(turn) ? [...before].filter((one) => one !== turn) : [...before, turn]),
    );
  const cache = useQueryClient();
  const say = useToast();
  const code = useDeed({
    send: (body: HitsToCode, key) => call(searchApi.code, { params: { study }, body, key }),
    onSuccess: ({ items, existing }) => {
      setChosen(new Set());
      say({
        title: `${items.length} ${items.length === 1 ? 'passage' : 'passages'} coded`,
        ...(existing > 0 && { detail: `${existing} carried it already` }),
        undoable: true,
      });
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
  });
  return {
    hits,
    counts,
    current,
    ticked,
    codable,
    isTicked: (turn: string) => chosen.has(turn),
    tick,
    tickAll: () =>
      setChosen(new Set(ticked.length === codable.length ? [] : codable.map(({ turn }) => turn))),
    reach,
    move: (by: 1 | -1) => reach(hits[Math.max(0, Math.min(hits.length - 1, at + by))]?.turn),
    /** Codes what is ticked, or else the hit at hand. */
    apply: (theme: string, as: HitReach) => {
      const wanted = ticked.length > 0 ? ticked : codable.filter(({ turn }) => turn === current?.turn);
      if (wanted.length > 0)
        code.run({
          theme,
          as,
          hits: wanted.map(({ source, turn, matches }) => ({ source, turn, matches })),
        });
    },
    code,
    answer,
  };
}
