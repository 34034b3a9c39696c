import { memo } from 'react';
import { clock } from '#shared/coding/citation.ts';
import type { PaintedTurn } from './paint.ts';
import styles from './transcript.module.css';
import { TurnBlock } from './turn-block.tsx';

interface TurnRowProps {
  turn: PaintedTurn;
}

/**
 * One turn: its words, which are exactly the stored text. Number, time and label are drawn by the sheet, so
 * that no caret enters them and nothing of them is selected or copied.
 */
export const TurnRow = memo(function TurnRow({ turn }: TurnRowProps) {
  const isInterviewer = turn.role === 'interviewer';
  return (
    <div
      className={styles.turn}
      data-role={turn.role}
      id={`turn-${turn.number}`}
      data-number={turn.number}
      data-time={turn.time === null ? undefined : clock(turn.time)}
    >
      <div
        className={styles.words}
        data-turn={turn.id}
        dir="auto"
        data-speaker={isInterviewer ? 'INT' : (turn.speaker ?? undefined)}
      >
        {turn.blocks.map((block) => (
          <TurnBlock key={block.start} text={turn.text} turnStart={turn.start} block={block} />
        ))}
      </div>
    </div>
  );
});
