import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { similarApi } from '#shared/api/similar.ts';
import type { SimilarPassage } from '#shared/search/similar.ts';
import { similarQuery } from './api.ts';

interface Answer {
  passage: SimilarPassage;
  accept: boolean;
}

export const similarKey = ({ turn, start }: SimilarPassage): string => `${turn} ${start}`;

/** The suggestions for a theme, the one at hand, and what answers them. */
export function useSimilar(study: string, theme: { id: string; title: string }) {
  const query = similarQuery(study, theme.id);
  const { data } = useSuspenseQuery(query);
  const cache = useQueryClient();
  const say = useToast();
  const [place, setPlace] = useState(0);
  const at = Math.max(0, Math.min(place, data.items.length - 1));
  const current = data.items[at];
  const answer = useDeed({
    send: ({ passage: { source, textVersion, start, end }, accept }: Answer, key) =>
      call(similarApi.answer, {
        params: { study, theme: theme.id },
        body: { source, textVersion, start, end, accept },
        key,
      }),
    // It goes at once, so that the next one can be answered; the list is read anew when it is done.
    onMutate: async ({ passage, accept }) => {
      await cache.cancelQueries(query);
      const before = cache.getQueryData(query.queryKey);
      cache.setQueryData(
        query.queryKey,
        (known) =>
          known && {
            ...known,
            items: known.items.filter((one) => similarKey(one) !== similarKey(passage)),
            accepted: known.accepted + (accept ? 1 : 0),
            rejected: known.rejected + (accept ? 0 : 1),
          },
      );
      return before;
    },
    onSuccess: (_, { accept }) => {
      say({ title: theme.title, detail: accept ? 'accepted' : 'turned down', undoable: true });
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
    onError: (_error, _answer, before) => {
      cache.setQueryData(query.queryKey, before);
      return cache.invalidateQueries(query);
    },
  });
  const answerOne = (passage: SimilarPassage | undefined, accept: boolean) => {
    if (passage) answer.run({ passage, accept });
  };
  return {
    ...data,
    current,
    reach: (passage: SimilarPassage) => setPlace(data.items.indexOf(passage)),
    move: (by: 1 | -1) => setPlace(Math.max(0, Math.min(data.items.length - 1, at + by))),
    answerOne,
    error: answer.error,
  };
}
