import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { historyApi } from '#shared/api/history.ts';
import { journalApi } from '#shared/api/journal.ts';
import type { Restoring } from '#shared/journal/history.ts';

/** What can be done from a line of the history: take that deed back, or give a thing an earlier state. */
export function useHistoryDeeds(study: string, deed: number) {
  const cache = useQueryClient();
  const say = useToast();
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  const undo = useDeed({
    send: (_: undefined, key) => call(journalApi.undo, { params: { study }, body: { deed }, key }),
    onSuccess: ({ summary }) => {
      say({ title: `Undone: ${summary}` });
      return readAnew();
    },
    onError: readAnew,
  });
  const restore = useDeed({
    send: (body: Restoring, key) =>
      call(historyApi.restore, { params: { study, deed: String(deed) }, body, key }),
    onSuccess: ({ word, title }) => {
      say({ title: title || `The ${word}`, detail: 'is as it was then', undoable: true });
      return readAnew();
    },
  });
  return { undo, restore };
}
