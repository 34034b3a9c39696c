import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { namesApi } from '#shared/api/names.ts';
import type { DictionaryChanges, DictionaryEntry, NewDictionaryEntry } from '#shared/pseudonym/dictionary.ts';
import type { NamesAsked } from '#shared/pseudonym/preview.ts';
import { candidatesQuery, namesKey } from './api.ts';

/** An entry as it is to be: a new one, or one with changes. */
export type Entering =
  | { entry: undefined; given: NewDictionaryEntry }
  | { entry: DictionaryEntry; given: DictionaryChanges };

/** What can be done with the names of a study. */
export function useNameDeeds(study: string, onEntered: () => void = () => undefined) {
  const cache = useQueryClient();
  const say = useToast();
  const params = { study };
  const readAnew = () => cache.invalidateQueries({ queryKey: namesKey(study) });
  const candidates = candidatesQuery(study).queryKey;
  const enter = useDeed({
    send: ({ entry, given }: Entering, key) =>
      entry === undefined
        ? call(namesApi.add, { params, body: given, key })
        : call(namesApi.change, { params: { ...params, entry: entry.id }, body: given, key }),
    onSuccess: ({ replacement, names }) => {
      onEntered();
      say({ title: names[0] ?? '', detail: `stands as ${replacement} once names are replaced` });
      return readAnew();
    },
  });
  const remove = useDeed({
    send: ({ id }: DictionaryEntry, key) => call(namesApi.remove, { params: { ...params, entry: id }, key }),
    onSuccess: readAnew,
  });
  const setAside = useDeed({
    send: (key: string, idempotency) =>
      call(namesApi.setAside, { params, body: { keys: [key] }, key: idempotency }),
    // It goes at once, so that the next one can be decided on.
    onMutate: async (key) => {
      await cache.cancelQueries({ queryKey: candidates });
      const before = cache.getQueryData(candidates);
      cache.setQueryData(
        candidates,
        (known) =>
          known && {
            ...known,
            open: known.open - known.items.filter((one) => one.key === key && one.likely).length,
            items: known.items.filter((one) => one.key !== key),
          },
      );
      return before;
    },
    onSuccess: (_, key) => {
      say({ title: key, detail: 'put aside', next: { label: 'Take back', run: () => takeBack.run(key) } });
      return readAnew();
    },
    onError: (_error, _key, before) => cache.setQueryData(candidates, before),
  });
  const takeBack = useDeed({
    send: (key: string, idempotency) =>
      call(namesApi.takeBack, { params: { ...params, key }, key: idempotency }),
    onSuccess: readAnew,
  });
  const apply = useDeed({
    send: (asked: NamesAsked, key) => call(namesApi.apply, { params, body: asked, key }),
    onSuccess: ({ sources, written, sealed, backups }) => {
      if (sources + written + sealed > 0)
        say({ title: 'Names replaced', detail: `in ${sources} ${sources === 1 ? 'text' : 'texts'}` });
      if (backups.fresh !== null) say({ title: 'A fresh backup was taken', detail: backups.fresh });
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
    onError: readAnew,
  });
  return { enter, remove, setAside, takeBack, apply };
}
