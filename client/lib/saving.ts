import { useIsMutating, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useOnline } from './online.ts';

/** Below this a save is not worth a word. */
const SAY_SAVING_AFTER_MS = 300;

/** The scope of what is sent and saves nothing: signing in. */
export const NO_SAVE = 'no-save';

export type Saving =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: number }
  | { state: 'lost'; waiting: number };

/** When the last write of this page was answered, in epoch milliseconds. */
function useLastSaved(): number | undefined {
  const cache = useQueryClient().getMutationCache();
  return useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () =>
      cache
        .getAll()
        .filter(({ state, options }) => state.status === 'success' && options.scope?.id !== NO_SAVE)
        .reduce<number | undefined>(
          (last, mutation) => Math.max(last ?? 0, mutation.state.submittedAt),
          undefined,
        ),
  );
}

/** Where the writes of this page stand: all saved, under way for a while, saved at, or waiting for the line. */
export function useSaving(): Saving {
  const underWay = useIsMutating();
  const paused = useMutationState({ filters: { predicate: (mutation) => mutation.state.isPaused } }).length;
  const at = useLastSaved();
  const isOnline = useOnline();
  const [isSlow, setSlow] = useState(false);
  const isWriting = underWay > 0;
  useEffect(() => {
    if (!isWriting) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), SAY_SAVING_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isWriting]);
  if (!isOnline) return { state: 'lost', waiting: Math.max(paused, underWay) };
  if (isWriting && isSlow) return { state: 'saving' };
  return at === undefined ? { state: 'idle' } : { state: 'saved', at };
}
