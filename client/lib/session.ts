import { useSyncExternalStore } from 'react';
import { onUnknown } from './request.ts';

/** Whether the session of this page is over, and how often one went on after another. */
interface Session {
  isOver: boolean;
  begun: number;
}

let session: Session = { isOver: false, begun: 0 };
let isKnown = false;
let waiting: (() => void)[] = [];
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
const set = (next: Session) => {
  session = next;
  for (const listener of listeners) listener();
};

/** Said once somebody is known to be signed in on this page: from then on a session that ends is waited out. */
export const noteSignedIn = (): void => {
  isKnown = true;
};

/** Whether what was asked may be asked again: once somebody signed in again, or at once “no” where nobody had. */
function letInAgain(signal: AbortSignal | null | undefined): Promise<boolean> {
  if (!isKnown) return Promise.resolve(false);
  if (!session.isOver) set({ ...session, isOver: true });
  return new Promise((resolve, reject) => {
    waiting.push(() => resolve(true));
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Lets calls of this page wait where its session is over, instead of failing. */
export const followSession = (): void => onUnknown(letInAgain);

/** Lets everything go on that waited for somebody to sign in. */
export function goOn(): void {
  const all = waiting;
  waiting = [];
  set({ isOver: false, begun: session.begun + 1 });
  for (const next of all) next();
}

export const isSessionOver = (): boolean => session.isOver;

/** Whether somebody has to sign in again before anything goes on. */
export const useSessionOver = (): boolean => useSyncExternalStore(subscribe, isSessionOver);

/** How often somebody signed in again on this page: what follows the server by itself begins anew with it. */
export const useSessionsBegun = (): number => useSyncExternalStore(subscribe, () => session.begun);
