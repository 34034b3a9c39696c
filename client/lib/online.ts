import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** Often enough to say within two seconds that the program is gone, though nobody does anything. */
const ASK_EVERY_MS = 1500;
/** A program that says nothing for so long is as good as gone. */
const GIVE_UP_MS = 4000;
let next: ReturnType<typeof setTimeout> | undefined;
let asked = 0;

/** Asks now whether the program is there, and again and again as long as the page is looked at. */
export function askNow(): void {
  clearTimeout(next);
  asked += 1;
  const mine = asked;
  void fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(GIVE_UP_MS) })
    .then(
      (response) => response.ok,
      () => false,
    )
    .then((answered) => {
      // What was asked later knows better.
      if (mine !== asked) return;
      onlineManager.setOnline(answered);
      if (!answered || document.visibilityState === 'visible') next = setTimeout(askNow, ASK_EVERY_MS);
    });
}

/** Said by whoever finds the program out of reach: writes wait from now on, and go on once it answers. */
export function noteLost(): void {
  onlineManager.setOnline(false);
  clearTimeout(next);
  next = setTimeout(askNow, ASK_EVERY_MS);
}

/** The program may run on this very machine, so what the browser says of the network is only a reason to ask. */
export function followConnection(): void {
  onlineManager.setEventListener(() => {
    addEventListener('online', askNow);
    addEventListener('offline', askNow);
    document.addEventListener('visibilitychange', askNow);
    return () => {
      removeEventListener('online', askNow);
      removeEventListener('offline', askNow);
      document.removeEventListener('visibilitychange', askNow);
    };
  });
  askNow();
}

/** Whether the program answered last time it was asked. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );

/** Why what needs the program at once cannot be done now; undefined where it can. */
export const useHeldBack = (): string | undefined =>
  useOnline() ? undefined : 'Not connected: this needs the program';
