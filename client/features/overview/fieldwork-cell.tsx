import type { ReactNode } from 'react';
import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import type { GridFocus } from '#client/ui/grid-focus.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { FieldworkCellView } from '#shared/api/overview.ts';
import { cellName, cellTip, linesOf, STATE_WORDS } from './cell-words.ts';
import styles from './fieldwork.module.css';
import { FieldworkSign } from './fieldwork-sign.tsx';

interface FieldworkCellProps {
  cell: FieldworkCellView;
  area: string;
  month: string;
  absenceWords: number;
  isOpenWave: boolean;
  /** Where its sources are; without any, the cell opens its interview instead. */
  link: Place | undefined;
  onEdit: () => void;
  focusProps: ReturnType<GridFocus['cellProps']>;
  /** What is open over the cell. */
  editor: ReactNode;
}

/** One area's interview of one month: how far it got, when or why, and how much. */
export function FieldworkCell(props: FieldworkCellProps) {
  const { cell, area, month, absenceWords, isOpenWave, link, onEdit, focusProps, editor } = props;
  const mayEdit = useMay()('engagement.set');
  const { state, others, tooLittle, reached } = cell;
  const { second, third } = linesOf(cell);
  const tip = cellTip(cell, absenceWords);
  const name = cellName(cell, area, month);
  const shown = (
    <>
      <span className={styles.state}>
        {state !== 'blank' && <FieldworkSign name={state} />}
        {state === 'blank' ? <span className={styles.blank}>{STATE_WORDS.blank}</span> : STATE_WORDS[state]}
      </span>
      <span className={styles.second}>
        <span className="clip">{second}</span>
        {others.length > 0 && <span className={styles.others}>+{others.length}</span>}
      </span>
      <span className={styles.third}>
        {tooLittle && <FieldworkSign name="short" size={13} />}
        {third}
      </span>
      {reached && (
        <span className={styles.progress}>
          <ProgressBar label="Coded up to" done={reached.turn} of={reached.turns} />
        </span>
      )}
    </>
  );
  const common = {
    ...focusProps,
    className: styles.cell,
    'aria-label': name,
    ...(tip && { 'data-tip': tip }),
  };
  return (
    <td
      data-state={state}
      data-short={tooLittle || undefined}
      data-open={isOpenWave || undefined}
      data-editing={editor !== undefined || undefined}
    >
      {link ? (
        <PlaceLink place={link} {...common}>
          {shown}
        </PlaceLink>
      ) : (
        <button type="button" {...common} aria-haspopup="dialog" disabled={!mayEdit} onClick={onEdit}>
          {shown}
        </button>
      )}
      {link && (
        <span className={styles.edit}>
          <IconButton
            deed="engagement.set"
            icon="edit"
            label={`Edit the interview: ${area}, ${month}`}
            keys="E"
            size="small"
            tabIndex={-1}
            onClick={onEdit}
          />
        </span>
      )}
      {editor}
    </td>
  );
}
