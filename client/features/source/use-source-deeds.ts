import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { sendRebased } from '#client/lib/rebase.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { sourceApi } from '#shared/api/source.ts';
import type { Source, SourceChanges } from '#shared/source/source.ts';
import { sourcesQuery } from './api.ts';

interface Change {
  source: Source;
  changes: SourceChanges;
}

/** Changes what is known of a source, and puts it into the trash; both can be undone. */
export function useSourceDeeds(study: string, onTrashed: () => void) {
  const cache = useQueryClient();
  const say = useToast();
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  const { queryKey } = sourcesQuery(study);
  const asSeen = (source: Source) =>
    cache.getQueryData(queryKey)?.find(({ id }) => id === source.id) ?? source;
  const change = useDeed({
    seen: ({ source }: Change) => asSeen(source),
    send: ({ source, changes }, key, seen) =>
      sendRebased(seen, changes, key, (rev, sent) =>
        call(sourceApi.change, {
          params: { study, source: source.id },
          body: { ...changes, rev },
          key: sent,
        }),
      ),
    onSuccess: (source, { changes }) => {
      cache.setQueryData(queryKey, (before) => before?.map((one) => (one.id === source.id ? source : one)));
      const emptied = changes.kind === 'reading' ? '; area and month emptied' : '';
      say({ title: source.title, detail: `changed${emptied}`, undoable: true });
      return readAnew();
    },
    onError: readAnew,
    scope: `sources ${study}`,
  });
  const trash = useDeed({
    send: ({ id, rev }: Source, key) =>
      call(sourceApi.trash, { params: { study, source: id }, query: { rev }, key }),
    onSuccess: ({ title }) => {
      say({ title, detail: 'put into the trash', undoable: true });
      onTrashed();
      return readAnew();
    },
    onError: readAnew,
  });
  return { change, trash };
}
