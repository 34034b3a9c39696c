import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { collectionApi } from '#shared/api/collection.ts';
import { type CollectionId, CollectionItemId } from '#shared/ids.ts';
import type { Citation } from '#shared/quote/citation.ts';
import type { CollectionItem, CollectionView } from '#shared/quote/collection.ts';
import { collectionsQuery } from './collection-api.ts';

/** Something that can be collected. */
export type Thing = { quote: NonNullable<CollectionItem['quote']> } | { citation: Citation['id'] };

export const holds = (item: CollectionItem, thing: Thing): boolean =>
  'quote' in thing ? item.quote === thing.quote : item.citation === thing.citation;

export interface Of {
  collection: CollectionId;
}

/** An item as it will be, until the server says how it is. */
const itemOf = ({ collection }: Of, thing: Thing, position: number): CollectionItem => ({
  id: CollectionItemId.parse(crypto.randomUUID()),
  rev: 0,
  collection,
  quote: 'quote' in thing ? thing.quote : null,
  citation: 'citation' in thing ? thing.citation : null,
  position,
  note: '',
});

/** Deeds on collections: what is collected is shown at once and taken off again where it is refused. */
export function useCollectionDeeds(study: string) {
  const say = useToast();
  const cache = useQueryClient();
  const { queryKey } = collectionsQuery(study);
  const known = () => cache.getQueryData(queryKey) ?? [];
  const set = (id: CollectionId, change: (before: CollectionView) => CollectionView) =>
    cache.setQueryData(queryKey, (all) => all?.map((one) => (one.id === id ? change(one) : one)));
  /** Shows it already; hands back what stood. */
  const ahead = (id: CollectionId, change: (before: CollectionView) => CollectionView) => {
    const before = known();
    void cache.cancelQueries({ queryKey });
    set(id, change);
    return before;
  };
  const back = (before: CollectionView[] | undefined) => before && cache.setQueryData(queryKey, before);
  /** Takes the server's items where it knows them, and leaves what is still on its way. */
  const settle = (after: CollectionView, isOurs: (item: CollectionItem) => boolean) =>
    set(after.id, (before) => ({
      ...before,
      rev: after.rev,
      items: before.items.map((item) =>
        isOurs(item)
          ? (after.items.find((one) => one.quote === item.quote && one.citation === item.citation) ?? item)
          : item,
      ),
    }));
  const sent = (collection: string) => ({ params: { study, collection } });

  const collect = useDeed({
    send: ({ collection, things }: Of & { things: readonly Thing[] }, key) =>
      call(collectionApi.collect, {
        ...sent(collection),
        body: {
          quotes: things.flatMap((thing) => ('quote' in thing ? [thing.quote] : [])),
          citations: things.flatMap((thing) => ('citation' in thing ? [thing.citation] : [])),
        },
        key,
      }),
    onMutate: ({ collection, things }) =>
      ahead(collection, (before) => {
        const fresh = things.filter((thing) => !before.items.some((item) => holds(item, thing)));
        const last = before.items.at(-1)?.position ?? -1;
        const added = fresh.map((thing, at) => itemOf({ collection }, thing, last + 1 + at));
        return { ...before, items: [...before.items, ...added] };
      }),
    onSuccess: (after, { things }) => {
      settle(after, (item) => things.some((thing) => holds(item, thing)));
      if (things.length > 1)
        say({ title: after.title, detail: `${things.length} quotes collected`, undoable: true });
    },
    onError: (_error, _change, before) => back(before),
  });

  const leaveOut = useDeed({
    send: async ({ collection, thing }: Of & { thing: Thing }, key) => {
      // Asked for anew: what was collected a moment ago got its id from the server since.
      const { items } = await call(collectionApi.get, sent(collection));
      const item = items.find((one) => holds(one, thing));
      if (!item) return call(collectionApi.get, sent(collection));
      return call(collectionApi.leaveOut, { params: { study, collection, item: item.id }, query: {}, key });
    },
    onMutate: ({ collection, thing }) =>
      ahead(collection, (before) => ({
        ...before,
        items: before.items.filter((item) => !holds(item, thing)),
      })),
    onSuccess: ({ title }) => say({ title, detail: 'taken out', undoable: true }),
    onError: (_error, _change, before) => back(before),
  });

  const place = useDeed({
    send: ({ item, ...body }: { item: CollectionItem; position?: number; note?: string }, key) =>
      call(collectionApi.place, {
        params: { study, collection: item.collection, item: item.id },
        body,
        key,
      }),
    onMutate: ({ item, position, note }) =>
      ahead(item.collection, (before) => {
        const others = before.items.filter(({ id }) => id !== item.id);
        const at = position ?? before.items.findIndex(({ id }) => id === item.id);
        return { ...before, items: others.toSpliced(at, 0, { ...item, note: note ?? item.note }) };
      }),
    onSuccess: (after) => set(after.id, () => after),
    onError: (_error, _change, before) => back(before),
  });

  const add = useDeed({
    send: ({ title, things }: { title: string; things: readonly Thing[] }, key) =>
      call(collectionApi.add, {
        params: { study },
        body: {
          title,
          quotes: things.flatMap((thing) => ('quote' in thing ? [thing.quote] : [])),
          citations: things.flatMap((thing) => ('citation' in thing ? [thing.citation] : [])),
        },
        key,
      }),
    onSuccess: (added) => cache.setQueryData(queryKey, (all) => [...(all ?? []), added]),
  });

  const change = useDeed({
    send: ({ collection, ...body }: Of & { title?: string; note?: string; rev: number }, key) =>
      call(collectionApi.change, { ...sent(collection), body, key }),
    onSuccess: (after) => set(after.id, () => after),
  });

  const remove = useDeed({
    send: ({ id, rev }: CollectionView, key) =>
      call(collectionApi.remove, { ...sent(id), query: { rev }, key }),
    onSuccess: ({ id }, { title }) => {
      cache.setQueryData(queryKey, (all) => all?.filter((one) => one.id !== id));
      say({ title, detail: 'removed; its quotes stay on the shelf', undoable: true });
    },
  });

  return { collect, leaveOut, place, add, change, remove };
}
