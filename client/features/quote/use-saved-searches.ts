import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { savedSearchApi } from '#shared/api/saved-search.ts';
import type { SavedSearch } from '#shared/search/saved.ts';
import { savedSearchesQuery } from './collection-api.ts';

const NONE: readonly SavedSearch[] = [];

/** The searches kept under a name, and what can be done with them. */
export function useSavedSearches(study: string) {
  const say = useToast();
  const cache = useQueryClient();
  const query = savedSearchesQuery(study);
  const { data: saved = NONE } = useQuery({ ...query, throwOnError: false });
  const renew = () => cache.invalidateQueries({ queryKey: query.queryKey });
  const add = useDeed({
    send: (body: Pick<SavedSearch, 'title' | 'search'>, key) =>
      call(savedSearchApi.add, { params: { study }, body: { ...body, place: 'quotes' }, key }),
    onSuccess: renew,
  });
  const change = useDeed({
    // What this page did just before is no other's change.
    send: ({ of: { id, rev }, ...changes }: { of: SavedSearch; title?: string; position?: number }, key) => {
      const now = cache.getQueryData(query.queryKey)?.find((one) => one.id === id);
      const body = { ...changes, ...(changes.title !== undefined && { rev: now?.rev ?? rev }) };
      return call(savedSearchApi.change, { params: { study, search: id }, body, key });
    },
    onSuccess: (after) => {
      // Shown in its new place at once: the focus goes along.
      cache.setQueryData(query.queryKey, (before) =>
        before?.filter(({ id }) => id !== after.id).toSpliced(after.position, 0, after),
      );
      return renew();
    },
    onError: renew,
  });
  const remove = useDeed({
    send: ({ id, rev }: SavedSearch, key) =>
      call(savedSearchApi.remove, { params: { study, search: id }, query: { rev }, key }),
    onSuccess: (_gone, { title }) => {
      say({ title, detail: 'search removed', undoable: true });
      return renew();
    },
    onError: (error, { title }) => say({ title, detail: error.message }),
  });
  return { saved, add, change, remove };
}
export type SavedSearchDeeds = ReturnType<typeof useSavedSearches>;
