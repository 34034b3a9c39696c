import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { memoApi } from '#shared/api/memo.ts';
import type { Memo, NewMemo } from '#shared/memo/memo.ts';

/** What a new memo is on. */
export type NewPlace = Omit<NewMemo, 'kind' | 'body'>;

export interface Written {
  /** The memo that is changed, or what a new one is on. */
  memo: Memo | undefined;
  place: NewPlace;
  kind: Memo['kind'];
  body: string;
}

interface MemoDeeds {
  write: Deed<Memo, Written>;
  /** Into the trash. */
  remove: Deed<{ id: string }, Memo>;
}

/** What can be done with memos; every list of them is read anew afterwards, also after a refusal. */
export function useMemoDeeds(study: string): MemoDeeds {
  const cache = useQueryClient();
  const say = useToast();
  const anew = () => cache.invalidateQueries({ queryKey: ['study', study, 'memos'] });
  const done = (detail: string) => () => {
    say({ title: 'Memo', detail, undoable: true });
    return anew();
  };
  return {
    write: useDeed({
      send: ({ memo, place, kind, body }: Written, key) =>
        memo
          ? call(memoApi.change, {
              params: { study, memo: memo.id },
              body: { body, kind, rev: memo.rev },
              key,
            })
          : call(memoApi.add, { params: { study }, body: { ...place, kind, body }, key }),
      onSuccess: done('saved'),
      onError: anew,
    }),
    remove: useDeed({
      send: (memo: Memo, key) =>
        call(memoApi.remove, { params: { study, memo: memo.id }, query: { rev: memo.rev }, key }),
      onSuccess: done('put into the trash'),
      onError: anew,
    }),
  };
}
