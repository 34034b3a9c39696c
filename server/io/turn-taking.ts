import { setImmediate } from 'node:timers/promises';

/** A request comes in, is read and is answered in turns of their own. */
const TURNS_OF_A_REQUEST = 4;

/** Lets requests that wait be answered whole, however long the next step takes. */
export async function serveOthers(): Promise<void> {
  for (let turn = 0; turn < TURNS_OF_A_REQUEST; turn += 1) await setImmediate();
}

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
