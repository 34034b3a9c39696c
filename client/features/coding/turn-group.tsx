import { memo } from 'react';
import type { Painted } from './paint.ts';
import { TurnRow } from './turn-row.tsx';

interface TurnGroupProps {
  turns: Painted;
}

/** Some turns that are looked at together: what changes in one group costs the others nothing. */
export const TurnGroup = memo(function TurnGroup({ turns }: TurnGroupProps) {
  return (
    <div>
      {turns.map((turn) => (
        <TurnRow key={turn.id} turn={turn} />
      ))}
    </div>
  );
});
