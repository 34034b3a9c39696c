import { useEffect, useState } from 'react';
import { groupOf, type Ink } from './ink.ts';

/** Groups drawn with the first screen, beyond the one that is gone to. */
const AHEAD = 1;
/** Groups drawn more in every frame after it: little enough that nobody waits. */
const STEP = 24;

/** How many groups of turns are drawn: those up to turn `reach` (counted from 0) at once, the rest frame by frame. */
export function useShownGroups({ groups }: Ink, reach: number): { shown: number; isWhole: boolean } {
  const [shown, setShown] = useState(() => groupOf(reach) + 1 + AHEAD);
  const isWhole = shown >= groups;
  useEffect(() => {
    if (isWhole) return;
    let timer: ReturnType<typeof setTimeout>;
    // A task after the frame: what is drawn so far is on the screen by then.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setShown(shown + STEP));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [shown, isWhole]);
  return { shown: Math.min(shown, groups), isWhole };
}
