import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others are served. */
const SLICE_MS = 10;

/** For a long loop on the main thread: awaited between two steps, it serves others once a slice of time is used up. */
export function turnTaking(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
