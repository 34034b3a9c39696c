import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { memberCheckApi as api } from '#shared/api/member-check.ts';
import { memoApi } from '#shared/api/memo.ts';
import type { SourceId } from '#shared/ids.ts';
import type { AdditionView, CheckView } from '#shared/member-check/check-view.ts';
import type { NewMemberCheck } from '#shared/member-check/member-check.ts';
import type { NewResolution } from '#shared/member-check/reply.ts';

/** A sentence of a sheet, by their ids. */
export interface ItemPlace {
  check: string;
  item: string;
}

export interface TeamDeeds {
  prepare: Deed<CheckView, NewMemberCheck>;
  /** Writes down what the team did about the newest answer to a sentence. */
  resolve: Deed<unknown, ItemPlace & NewResolution>;
  /** Notes that an addition was looked after, and what came of it. */
  see: Deed<unknown, { addition: AdditionView; note: string }>;
  /** Writes a memo on the person with an addition's words, and notes that it is there. */
  asMemo: Deed<unknown, { addition: AdditionView; body: string }>;
  takeUp: Deed<{ source: SourceId }, string>;
  decline: Deed<unknown, string>;
}

/** What the team does about what coordinators say; everything that tells of it is read anew. */
export function useTeamDeeds(study: string): TeamDeeds {
  const cache = useQueryClient();
  const say = useToast();
  const params = { study };
  const anew = () =>
    Promise.all(
      ['member-checks', 'measures', 'memos'].map((word) =>
        cache.invalidateQueries({ queryKey: ['study', study, word] }),
      ),
    );
  const done = (title: string, detail: string) => () => {
    say({ title, detail, undoable: true });
    return anew();
  };
  return {
    prepare: useDeed({
      send: (body: NewMemberCheck, key) => call(api.add, { params, body, key }),
      onSuccess: anew,
    }),
    resolve: useDeed({
      send: ({ check, item, ...body }: ItemPlace & NewResolution, key) =>
        call(api.resolve, { params: { study, check, item }, body, key }),
      onSuccess: done('Answer', 'your word on it is written down'),
    }),
    see: useDeed({
      send: ({ addition, note }: { addition: AdditionView; note: string }, key) =>
        call(api.seeAddition, { params: { study, addition: addition.id }, body: { note }, key }),
      onSuccess: done('Addition', 'looked after'),
    }),
    asMemo: useDeed({
      send: async ({ addition, body }: { addition: AdditionView; body: string }, key) => {
        await call(memoApi.add, {
          params,
          body: { about: 'participant', participant: addition.participant, kind: 'analytic', body },
          key,
        });
        return call(api.seeAddition, {
          params: { study, addition: addition.id },
          body: { note: 'In a memo' },
          key: `${key}-seen`,
        });
      },
      onSuccess: done('Addition', 'kept in a memo'),
      onError: anew,
    }),
    takeUp: useDeed({
      send: (exercise: string, key) => call(api.takeUp, { params: { study, exercise }, body: {}, key }),
      onSuccess: () => {
        say({ title: 'Exercise', detail: 'taken up', undoable: true });
        return cache.invalidateQueries({ queryKey: ['study', study] });
      },
    }),
    decline: useDeed({
      send: (exercise: string, key) => call(api.decline, { params: { study, exercise }, key }),
      onSuccess: done('Exercise', 'left out of the study; it is kept here'),
    }),
  };
}
