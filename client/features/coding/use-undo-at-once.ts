import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { Coding } from '#shared/coding/coding.ts';

type Patch = (codings: Coding[]) => Coding[];

interface Step {
  back: Patch;
  forth: Patch;
  isDone: boolean;
}

/**
 * Paints undo and redo of the desk's own deeds when they are asked for, not when they are answered: the
 * shell's undo names the deed it takes back, and what that deed painted is known here. The answer, whichever
 * it is, is read anew afterwards. Answers how to remember a deed by its number.
 */
export function useUndoAtOnce(
  study: string,
  paint: (patch: Patch) => void,
): (deed: number, back: Patch, forth: Patch) => void {
  const cache = useQueryClient();
  const steps = useRef(new Map<number, Step>());
  const painting = useRef(paint);
  painting.current = paint;
  useEffect(
    () =>
      cache.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'pending') return;
        if (event.mutation.options.scope?.id !== `undo ${study}`) return;
        const sent: unknown = event.mutation.state.variables;
        if (typeof sent !== 'object' || sent === null || !('change' in sent)) return;
        const step = typeof sent.change === 'number' ? steps.current.get(sent.change) : undefined;
        if (!step) return;
        painting.current(step.isDone ? step.back : step.forth);
        step.isDone = !step.isDone;
      }),
    [cache, study],
  );
  return useCallback((deed, back, forth) => {
    steps.current.set(deed, { back, forth, isDone: true });
  }, []);
}
