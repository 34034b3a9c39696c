import { memo, useCallback, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Ink } from './ink.ts';
import { TurnRow } from './turn-row.tsx';

interface TurnGroupProps {
  ink: Ink;
  at: number;
  /** Called when its words have been drawn anew, before they are shown. */
  onDrawn: () => void;
}

/** Some turns that are drawn together, painted anew by themselves. */
export const TurnGroup = memo(function TurnGroup({ ink, at, onDrawn }: TurnGroupProps) {
  const follow = useCallback((told: () => void) => ink.follow(at, told), [ink, at]);
  const turns = useSyncExternalStore(follow, () => ink.group(at));
  // biome-ignore lint/correctness/useExhaustiveDependencies: every painting counts.
  useLayoutEffect(onDrawn, [turns, onDrawn]);
  return (
    <div>
      {turns.map((turn) => (
        <TurnRow key={turn.id} turn={turn} />
      ))}
    </div>
  );
});
