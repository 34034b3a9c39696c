import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const ASK_EVERY_MS = 2000;
let asking: ReturnType<typeof setTimeout> | undefined;

async function ask(): Promise<void> {
  asking = undefined;
  const answered = await fetch('/healthz', { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );
  onlineManager.setOnline(answered);
  if (!answered) askAgain();
}

function askAgain(): void {
  if (asking === undefined) asking = setTimeout(() => void ask(), ASK_EVERY_MS);
}

/** Said by whoever finds the program out of reach: writes wait from now on, and go on once it answers. */
export function noteLost(): void {
  onlineManager.setOnline(false);
  askAgain();
}

/** The program may run on this very machine, so what the browser says of the network is only a reason to ask. */
export function followConnection(): void {
  onlineManager.setEventListener(() => {
    const check = () => void ask();
    addEventListener('online', check);
    addEventListener('offline', check);
    return () => {
      removeEventListener('online', check);
      removeEventListener('offline', check);
    };
  });
}

/** Whether the program answered last time it was asked. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
