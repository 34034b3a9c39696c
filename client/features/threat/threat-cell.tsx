import { AnswerSign } from '#client/ui/answer-sign.tsx';
import type { GridFocus } from '#client/ui/grid-focus.ts';
import styles from './board.module.css';
import { type BoardCell, cellName } from './rows.ts';
import { Track } from './track.tsx';

interface ThreatCellProps {
  title: string;
  cell: BoardCell;
  names: ReadonlyMap<string, string>;
  place: ReturnType<GridFocus['cellProps']>;
  isOpen: boolean;
  onOpen: () => void;
}

/** A threat in an area: its track, the word for it, the last evidence, and what must not be missed. */
export function ThreatCell({ title, cell, names, place, isOpen, onOpen }: ThreatCellProps) {
  const { track, standing, evidence, reply, warnings, areaName } = cell;
  const isSaid = cell.view.history.length > 0 || cell.view.recorded !== null;
  return (
    <td data-area={areaName}>
      <button
        type="button"
        {...place}
        className={styles.cell}
        aria-current={isOpen || undefined}
        aria-label={cellName(title, cell, names)}
        data-tip=""
        onClick={onOpen}
      >
        <Track track={track} />
        <span
          className={styles.status}
          data-confirmed={standing.isConfirmed || undefined}
          data-plain={!isSaid || undefined}
        >
          {standing.words}
          {standing.differs && ' ≠'}
        </span>
        <small>{evidence}</small>
        {cell.view.reply && (
          <small className={styles.reply}>
            <AnswerSign answer={cell.view.reply.answer} size={12} /> {reply}
          </small>
        )}
        {warnings[0] !== undefined && <small className={styles.warning}>{warnings[0]}</small>}
      </button>
    </td>
  );
}
