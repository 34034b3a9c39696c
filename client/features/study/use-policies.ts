import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { sendRebased } from '#client/lib/rebase.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { policiesApi } from '#shared/api/policies.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { PoliciesChanges } from '#shared/study/policies.ts';
import type { StudyView } from '#shared/study/view.ts';

const ASK_AFTER_MS = 300;

/** A value once it has stood for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(value), ASK_AFTER_MS);
    return () => clearTimeout(waiting);
  }, [value]);
  return settled;
}

/** What some thresholds would change, and the deed that keeps them. */
export function usePolicies({ id: study, rev, policies }: StudyView, changes: PoliciesChanges) {
  const cache = useQueryClient();
  const say = useToast();
  const asked = JSON.stringify(changes);
  const settled = useSettled(asked);
  const foreseen = useQuery({
    queryKey: ['study', study, 'policies', 'preview', settled],
    queryFn: async ({ signal }) => {
      const [preview, themes] = await Promise.all([
        call(policiesApi.preview, { params: { study }, body: changes, signal }),
        call(themeApi.list, { params: { study }, signal }),
      ]);
      return { preview, themes: themes.items };
    },
    enabled: settled === asked && settled !== '{}',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    throwOnError: false,
  });
  const keep = useDeed({
    send: (kept: PoliciesChanges, key) =>
      sendRebased({ ...policies, rev }, kept, key, (seen, sent) =>
        call(policiesApi.change, { params: { study }, body: { ...kept, rev: seen }, key: sent }),
      ),
    onSuccess: () => {
      say({ title: 'Thresholds', detail: 'kept', undoable: true });
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
    scope: `study ${study}`,
  });
  const isKnown = settled === asked && !foreseen.isPlaceholderData && foreseen.data !== undefined;
  return { foreseen, isKnown, keep };
}
