import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { codingApi } from '#shared/api/coding.ts';
import { recheckApi } from '#shared/api/recheck.ts';
import type { QueueItem, ReopenedSource } from '#shared/codebook/queue.ts';
import type { Coding } from '#shared/coding/coding.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { queueQuery } from './api.ts';
import { some } from './kind-words.ts';

interface Looked {
  theme: Theme;
  sources: readonly ReopenedSource[];
  /** The codebook's last event when the queue was read. */
  asOf: number;
}

interface Held {
  codings: readonly Coding[];
  asOf: number;
}

export interface RecheckDeeds {
  /** The theme was looked for in the sources and is not there. */
  nothingHere: Deed<unknown, Looked>;
  /** The codings hold under the present meaning. */
  confirm: Deed<unknown, Held>;
  remove: Deed<unknown, Coding>;
}

const without = (items: readonly QueueItem[], isGone: (item: QueueItem, id: string) => boolean) =>
  items
    .map((item) => ({
      ...item,
      sources: item.sources.filter(({ source }) => !isGone(item, source)),
      codings: item.codings.filter(({ id }) => !isGone(item, id)),
    }))
    .filter((item) => item.sources.length + item.codings.length > 0);

/** What takes something out of the re-check queue; each shows at once and can be taken back. */
export function useRecheckDeeds(study: string): RecheckDeeds {
  const cache = useQueryClient();
  const say = useToast();
  const { queryKey } = queueQuery(study);
  const hide = async (isGone: (item: QueueItem, id: string) => boolean) => {
    await cache.cancelQueries({ queryKey });
    const before = cache.getQueryData(queryKey);
    cache.setQueryData(queryKey, (items) => items && without(items, isGone));
    return before;
  };
  const restore = (before: readonly QueueItem[] | undefined) =>
    cache.setQueryData(queryKey, before && [...before]);
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  const scope = `recheck ${study}`;
  return {
    nothingHere: useDeed({
      send: ({ theme, sources, asOf }: Looked, key) =>
        call(recheckApi.nothingHere, {
          params: { study },
          body: { themes: [theme.id], sources: sources.map(({ source }) => source), asOf },
          key,
        }),
      onMutate: ({ theme, sources }) => {
        const gone = new Set<string>(sources.map(({ source }) => source));
        return hide((item, id) => item.theme === theme.id && gone.has(id));
      },
      onSuccess: (_, { theme, sources }) => {
        say({
          title: theme.title,
          detail: `looked for in ${some(sources.length, 'source')}, nothing there`,
          undoable: true,
        });
        return readAnew();
      },
      onError: (_error, _looked, before) => restore(before),
      scope,
    }),
    confirm: useDeed({
      send: ({ codings, asOf }: Held, key) =>
        call(recheckApi.confirm, {
          params: { study },
          body: { codings: codings.map(({ id }) => id), asOf },
          key,
        }),
      onMutate: ({ codings }) => {
        const gone = new Set<string>(codings.map(({ id }) => id));
        return hide((_, id) => gone.has(id));
      },
      onSuccess: (_, { codings }) => {
        say({ title: some(codings.length, 'coding'), detail: 'confirmed', undoable: true });
        return readAnew();
      },
      onError: (_error, _held, before) => restore(before),
      scope,
    }),
    remove: useDeed({
      send: ({ id, rev }: Coding, key) =>
        call(codingApi.remove, { params: { study, coding: id }, query: { rev }, key }),
      onMutate: ({ id: gone }) => hide((_, id) => id === gone),
      onSuccess: () => {
        say({ title: '1 coding', detail: 'removed', undoable: true });
        return readAnew();
      },
      onError: (_error, _coding, before) => restore(before),
      scope,
    }),
  };
}
