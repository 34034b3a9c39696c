import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { sourceApi } from '#shared/api/source.ts';

/** Says of two sources that are nearly the same that each is one of its own, or takes that back; both can be undone. */
export function useApart(study: string) {
  const cache = useQueryClient();
  const say = useToast();
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study, 'sources', 'near'] });
  const keepApart = useDeed({
    send: (body: { source: string; other: string }, key) =>
      call(sourceApi.keepApart, { params: { study }, body, key }),
    onSuccess: () => {
      say({ title: 'Two sources of their own', detail: 'not listed again', undoable: true });
      return readAnew();
    },
    onError: readAnew,
    scope: `sources ${study}`,
  });
  const compareAgain = useDeed({
    send: (pair: string, key) => call(sourceApi.compareAgain, { params: { study, pair }, key }),
    onSuccess: () => {
      say({ title: 'Two sources', detail: 'compared again', undoable: true });
      return readAnew();
    },
    onError: readAnew,
    scope: `sources ${study}`,
  });
  return { keepApart, compareAgain };
}
