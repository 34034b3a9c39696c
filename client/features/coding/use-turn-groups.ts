import { useEffect, useMemo, useRef, useState } from 'react';
import type { Painted } from './paint.ts';

const GROUP = 10;
/** Groups drawn with the first screen, beyond the one that is gone to. */
const AHEAD = 1;
/** Groups drawn more in every frame after it: little enough that nobody waits. */
const STEP = 16;

export interface TurnGroups {
  groups: readonly Painted[];
  isWhole: boolean;
}

/** The same groups as before where none of their turns changed. */
function regrouped(before: readonly Painted[], turns: Painted): Painted[] {
  return Array.from({ length: Math.ceil(turns.length / GROUP) }, (_, at) => {
    const group = turns.slice(at * GROUP, (at + 1) * GROUP);
    const known = before[at];
    return known?.length === group.length && known.every((turn, place) => turn === group[place])
      ? known
      : group;
  });
}

/** The turns in groups, those up to turn `reach` (counted from 0) at once, the rest frame by frame. */
export function useTurnGroups(turns: Painted, reach: number): TurnGroups {
  const last = useRef<readonly Painted[]>([]);
  const groups = useMemo(() => {
    last.current = regrouped(last.current, turns);
    return last.current;
  }, [turns]);
  const [shown, setShown] = useState(() => Math.floor(reach / GROUP) + 1 + AHEAD);
  const isWhole = shown >= groups.length;
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
  return { groups: useMemo(() => groups.slice(0, shown), [groups, shown]), isWhole };
}
