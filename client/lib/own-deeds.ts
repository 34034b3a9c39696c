import { useSyncExternalStore } from 'react';

/** Deeds this page did and has shown already: when the journal tells of them, what it shows need not be read anew. */
const shown = new Set<string>();

const keyOf = (study: string, deed: number) => `${study} ${deed}`;

export function noteShown(study: string, deed: number): void {
  shown.add(keyOf(study, deed));
}

export const isShown = (study: string, deed: number): boolean => shown.has(keyOf(study, deed));

let others = 0;
const listeners = new Set<() => void>();

/** Said when the journal tells of a deed that this page did not do. */
export function noteOthers(): void {
  others += 1;
  for (const listener of listeners) listener();
}

/** How often somebody else did something since the page was opened; changes before what they did is shown. */
export const useOthersDeeds = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => others,
  );
