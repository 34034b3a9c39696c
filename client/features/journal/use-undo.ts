import { useIsMutating, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { journalApi } from '#shared/api/journal.ts';
import { standingQuery } from './api.ts';

interface Step {
  /** What it takes back or does again; null where there is nothing. */
  label: string | null;
  run: () => void;
}

export interface Undo {
  undo: Step;
  redo: Step;
  /** Why the last step was refused. */
  refusal: Deed<unknown, number>['error'];
  forgetRefusal: () => void;
}

/** Undo and redo of one's own deeds in a study; afterwards everything shown of the study is read anew. */
export function useUndo(study: string, say: (summary: string) => void): Undo {
  const cache = useQueryClient();
  const { data, isFetching } = useQuery(standingQuery(study));
  // Every write of this page moves what undo would do.
  useEffect(
    () =>
      cache.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'success')
          void cache.invalidateQueries({ queryKey: standingQuery(study).queryKey });
      }),
    [cache, study],
  );
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  const undo = useDeed({
    send: (expect: number, key) => call(journalApi.undo, { params: { study }, body: { expect }, key }),
    onSuccess: ({ summary }) => {
      say(`Undone: ${summary}`);
      return readAnew();
    },
    onError: readAnew,
    scope: `undo ${study}`,
  });
  const redo = useDeed({
    send: (expect: number, key) => call(journalApi.redo, { params: { study }, body: { expect }, key }),
    onSuccess: ({ summary }) => {
      say(`Done again: ${summary}`);
      return readAnew();
    },
    onError: readAnew,
    scope: `undo ${study}`,
  });
  const doStep = (which: 'undo' | 'redo', step: { deed: number } | null | undefined) => {
    if (step) (which === 'undo' ? undo : redo).run(step.deed);
  };
  // A key pressed while a deed is under way waits for it, and then means what stands by then.
  const owed = useRef<('undo' | 'redo')[]>([]);
  const [pressed, setPressed] = useState(0);
  const isSettled = useIsMutating() === 0 && !isFetching;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `pressed` says that something may be owed.
  useEffect(() => {
    const next = isSettled ? owed.current.shift() : undefined;
    if (next) doStep(next, data?.[next]);
  }, [isSettled, pressed]);
  const press = (which: 'undo' | 'redo') => () => {
    // What the cache knows is older on the page by a frame: a key does not wait for that.
    const known = cache.getQueryState(standingQuery(study).queryKey);
    const isQuiet = owed.current.length === 0 && cache.isMutating() === 0;
    if (isQuiet && known?.data && known.fetchStatus === 'idle' && !known.isInvalidated)
      return doStep(which, known.data[which]);
    owed.current.push(which);
    setPressed((count) => count + 1);
  };
  return {
    undo: { label: data?.undo?.summary ?? null, run: press('undo') },
    redo: { label: data?.redo?.summary ?? null, run: press('redo') },
    refusal: undo.error ?? redo.error,
    forgetRefusal: () => {
      undo.reset();
      redo.reset();
    },
  };
}
