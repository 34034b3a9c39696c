import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { sendRebased } from '#client/lib/rebase.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { memberCheckApi as api } from '#shared/api/member-check.ts';
import type { CheckItemView, CheckView } from '#shared/member-check/check-view.ts';
import type {
  CheckItemChanges,
  MemberCheckChanges,
  NewCheckItem,
} from '#shared/member-check/member-check.ts';
import { checkQuery } from './api.ts';

interface ItemChanged {
  item: CheckItemView;
  changes: CheckItemChanges;
}

export interface CheckDeeds {
  change: Deed<CheckView, MemberCheckChanges>;
  addItem: Deed<CheckView, NewCheckItem>;
  changeItem: Deed<CheckView, ItemChanged>;
  removeItem: Deed<unknown, CheckItemView>;
  /** Puts it on the coordinator's page and freezes it. */
  send: Deed<CheckView, void>;
  close: Deed<CheckView, void>;
  /** Removes a sheet that was not sent. */
  remove: Deed<unknown, void>;
}

const moved = (items: readonly CheckItemView[], id: string, position: number): CheckItemView[] => {
  const one = items.find((item) => item.id === id);
  return one ? items.filter((item) => item !== one).toSpliced(position, 0, one) : [...items];
};

/** What is done to a sheet; moves show at once, and each deed before the sending can be taken back. */
export function useCheckDeeds(study: string, check: CheckView): CheckDeeds {
  const cache = useQueryClient();
  const say = useToast();
  const params = { study, check: check.id };
  const { queryKey } = checkQuery(study, check.id);
  const anew = () => cache.invalidateQueries({ queryKey: ['study', study, 'member-checks'] });
  const show = (view: CheckView) => {
    cache.setQueryData(queryKey, view);
    return cache.invalidateQueries({
      queryKey: ['study', study, 'member-checks'],
      predicate: (query) => query.queryKey[3] !== 'sheet' && query.queryKey[3] !== 'around',
    });
  };
  const told = (title: string, detail: string, isUndoable: boolean) =>
    say({ title, detail, ...(isUndoable && { undoable: true }) });
  return {
    change: useDeed({
      seen: (_changes: MemberCheckChanges) => check,
      send: (changes, key, seen) =>
        sendRebased(seen, changes, key, (rev, once) =>
          call(api.change, { params, body: { ...changes, ...(rev !== undefined && { rev }) }, key: once }),
        ),
      onSuccess: show,
    }),
    addItem: useDeed({
      send: (body: NewCheckItem, key) => call(api.addItem, { params, body, key }),
      onSuccess: show,
    }),
    changeItem: useDeed({
      send: ({ item, changes }: ItemChanged, key) =>
        sendRebased(item, changes, key, (rev, once) =>
          call(api.changeItem, {
            params: { ...params, item: item.id },
            // A place is given anew whatever became of the others.
            body: { ...changes, ...(rev !== undefined && changes.position === undefined && { rev }) },
            key: once,
          }),
        ),
      onMutate: async ({ item, changes: { position } }) => {
        if (position === undefined) return undefined;
        await cache.cancelQueries({ queryKey });
        const before = cache.getQueryData(queryKey);
        if (before)
          cache.setQueryData(queryKey, { ...before, items: moved(before.items, item.id, position) });
        return before;
      },
      onSuccess: show,
      onError: (_error, _change, before) => {
        if (before) cache.setQueryData(queryKey, before);
        return anew();
      },
    }),
    removeItem: useDeed({
      send: ({ id, rev }: CheckItemView, key) =>
        call(api.removeItem, { params: { ...params, item: id }, query: { rev }, key }),
      onSuccess: (_gone, { statement }) => {
        told('Taken off', statement, true);
        return anew();
      },
    }),
    send: useDeed<CheckView>({
      send: (_, key) => call(api.send, { params, body: { rev: check.rev }, key }),
      onSuccess: (view) => {
        told('Sheet', `sent to ${view.pseudonym}’s page`, false);
        return show(view);
      },
    }),
    close: useDeed<CheckView>({
      send: (_, key) => call(api.close, { params, key }),
      onSuccess: (view) => {
        told('Sheet', 'closed', true);
        return show(view);
      },
    }),
    remove: useDeed<unknown>({
      send: (_, key) => call(api.remove, { params, query: { rev: check.rev }, key }),
      onSuccess: () => {
        told('Sheet', 'removed', true);
        return cache.invalidateQueries({ queryKey: ['study', study, 'member-checks', 'list'] });
      },
    }),
  };
}
