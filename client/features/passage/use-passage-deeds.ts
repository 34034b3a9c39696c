import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { codingApi } from '#shared/api/coding.ts';
import type { Stance } from '#shared/coding/coding.ts';
import type { Passage } from '#shared/coding/passage.ts';

interface StanceSet {
  passage: Passage;
  stance: Stance;
}

/** Says how a passage speaks of its threat. */
export function usePassageDeeds(study: string, titleOf: (theme: string) => string) {
  const say = useToast();
  const cache = useQueryClient();
  return useDeed({
    send: ({ passage: { id, rev }, stance }: StanceSet, key) =>
      call(codingApi.change, { params: { study, coding: id }, body: { rev, stance }, key }),
    onSuccess: (_, { passage, stance }) => {
      say({ title: titleOf(passage.theme), detail: stance.replace('-', ' '), undoable: true });
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
  });
}
