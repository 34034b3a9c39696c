import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { passApi } from '#shared/api/pass.ts';
import type { LookedFor } from '#shared/coding/looked-for.ts';
import { passesQuery } from './api.ts';

/** Says that this source was looked through; asks first where themes have come since it last was. */
export function usePass(study: string, source: string, looked: LookedFor) {
  const cache = useQueryClient();
  const say = useToast();
  const [isAsking, setAsking] = useState(false);
  const open = new Set(looked.open.map(({ id }) => id));
  const rest = looked.themes.filter(({ id }) => !open.has(id));
  const complete = useDeed({
    send: (isForAll: boolean, key) =>
      call(passApi.add, {
        params: { study },
        body: { source, ...(!isForAll && { themes: rest.map(({ id }) => id) }) },
        key,
      }),
    onSuccess: (pass, isForAll) => {
      cache.setQueryData(passesQuery(study, source).queryKey, (before) => [...(before ?? []), pass]);
      void cache.invalidateQueries({
        queryKey: ['study', study],
        refetchType: 'none',
        predicate: (query) => query.queryKey[2] !== 'desk',
      });
      const count = isForAll ? looked.themes.length : rest.length;
      say({ title: 'Pass complete', detail: `looked for ${count} themes`, undoable: true });
    },
  });
  return {
    isAsking,
    isBusy: complete.isRunning,
    error: complete.error,
    forgetError: complete.reset,
    closeQuestion: () => setAsking(false),
    /** The first pass is for the whole codebook; after that what is open may be old reading. */
    mark: () => {
      if (looked.themes.length === 0 || complete.isRunning) return;
      if (looked.open.length > 0 && looked.hasPass) setAsking(true);
      else complete.run(true);
    },
    complete: (isForAll: boolean) => {
      setAsking(false);
      complete.run(isForAll);
    },
  };
}
