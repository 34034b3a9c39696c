import type { OnDeed } from './journal.ts';

/** Tells everyone who follows a journal that a deed was done. */
export function deedBoard(): { onDeed: OnDeed; tell: (study: string) => void } {
  const listeners = new Set<(study: string) => void>();
  return {
    onDeed(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(study) {
      for (const listener of listeners) listener(study);
    },
  };
}
