import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { memoApi } from '#shared/api/memo.ts';
import { reportApi } from '#shared/api/report.ts';
import { snapshotApi } from '#shared/api/snapshot.ts';
import { sourceApi } from '#shared/api/source.ts';
import { trashApi } from '#shared/api/trash.ts';
import type { TrashItem } from '#shared/journal/trash.ts';

/** What is to go for good: these things, or all; `size` is how much the person saw. */
export interface Emptying {
  items: string[] | undefined;
  size: number;
}

/** Brings things back from the trash, or removes them for good. */
export function useTrashDeeds(study: string, onEmptied: () => void) {
  const cache = useQueryClient();
  const say = useToast();
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  const restore = useDeed({
    send: async ({ word, id }: TrashItem, key) => {
      if (word === 'memo') await call(memoApi.restore, { params: { study, memo: id }, key });
      else if (word === 'snapshot') await call(snapshotApi.restore, { params: { study, snapshot: id }, key });
      else if (word === 'report') await call(reportApi.restore, { params: { study, report: id }, key });
      else await call(sourceApi.restore, { params: { study, source: id }, key });
    },
    onSuccess: (_, { title }) => {
      say({ title, detail: 'brought back', undoable: true });
      return readAnew();
    },
  });
  const empty = useDeed({
    send: ({ items, size }: Emptying, key) =>
      call(trashApi.empty, { params: { study }, body: { size, ...(items && { items }) }, key }),
    onSuccess: () => {
      onEmptied();
      say({ title: 'Removed for good' });
      return readAnew();
    },
    onError: readAnew,
  });
  return { restore, empty };
}
