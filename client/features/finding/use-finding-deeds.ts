import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { sendRebased } from '#client/lib/rebase.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { findingApi } from '#shared/api/finding.ts';
import type { FindingChanges, FindingView, NewFinding } from '#shared/finding/finding.ts';
import { findingsQuery } from './api.ts';
import { type PendingChanges, usePending } from './use-pending.ts';

export interface FindingDeeds {
  /** A finding as it will stand once what is on its way has arrived. */
  over: PendingChanges['over'];
  add: Deed<FindingView, NewFinding>;
  change: Deed<FindingView, { id: string; changes: FindingChanges }>;
  confirm: Deed<FindingView, FindingView>;
  remove: Deed<unknown, FindingView>;
}

/** Adds, changes, confirms and removes findings; each can be taken back. */
export function useFindingDeeds(study: string, onAdded: (finding: FindingView) => void): FindingDeeds {
  const cache = useQueryClient();
  const say = useToast();
  const { over, begin, settle } = usePending();
  const key = findingsQuery(study).queryKey;
  const known = (id: string) => cache.getQueryData(key)?.find((one) => one.id === id);
  const keep = (finding: FindingView) =>
    cache.setQueryData(key, (before) => before?.map((one) => (one.id === finding.id ? finding : one)));
  const again = () => cache.invalidateQueries({ queryKey: key });
  // What a revision became by one's own change on its way: whoever then confirms at once has seen that too.
  const own = useRef(new Map<number, number>());
  const since = (rev: number): number => {
    const next = own.current.get(rev);
    return next === undefined ? rev : since(next);
  };
  return {
    over,
    add: useDeed({
      send: (finding: NewFinding, sent) =>
        call(findingApi.add, { params: { study }, body: finding, key: sent }),
      onSuccess: async (added) => {
        say({ title: 'Finding added', undoable: true });
        await again();
        onAdded(added);
      },
    }),
    change: useDeed({
      seen: ({ id }: { id: string; changes: FindingChanges }) => known(id),
      send: ({ id, changes }, sent, seen) =>
        sendRebased(seen, changes, sent, async (rev, attempt) => {
          const changed = await call(findingApi.change, {
            params: { study, finding: id },
            body: { ...changes, ...(rev !== undefined && { rev }) },
            key: attempt,
          });
          if (rev !== undefined && attempt === sent && changed.rev !== rev) own.current.set(rev, changed.rev);
          return changed;
        }),
      onMutate: ({ id, changes }) => begin(id, changes),
      onSuccess: (changed, { changes }) => {
        keep(changed);
        settle(changed.id, changes);
        if (changes.position !== undefined) return again();
      },
      onError: (_error, { id, changes }) => {
        settle(id, changes);
        return again();
      },
    }),
    confirm: useDeed({
      send: ({ id, rev }: FindingView, sent) =>
        call(findingApi.confirm, { params: { study, finding: id }, body: { rev: since(rev) }, key: sent }),
      onSuccess: (confirmed) => {
        keep(confirmed);
        say({ title: 'Finding confirmed', undoable: true });
      },
      onError: again,
    }),
    remove: useDeed({
      send: ({ id, rev }: FindingView, sent) =>
        call(findingApi.remove, { params: { study, finding: id }, query: { rev: since(rev) }, key: sent }),
      onSuccess: () => {
        say({ title: 'Finding removed', undoable: true });
        return again();
      },
      onError: again,
    }),
  };
}
