import { Mark } from '#client/ui/mark.tsx';
import { describeCell } from '#shared/analysis/cell-words.ts';
import { markOf } from '#shared/analysis/mark.ts';
import type { CellView } from '#shared/api/analysis.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import type { Column } from './frame.ts';
import styles from './grid.module.css';
import type { GridLook } from './over-time-grid.tsx';

/** Where a stop stands, for the keyboard. */
export interface StopPlace {
  'data-row': number;
  'data-column': number;
  tabIndex: number;
}

interface GridCellProps {
  place: StopPlace;
  title: string;
  kind: ThemeKind | null;
  column: Column;
  isFirst: boolean;
  cell: CellView | undefined;
  isSelected: boolean;
  /** Somebody else has just changed it. */
  isFresh: boolean;
  look: Pick<GridLook, 'withOthers' | 'absenceWords' | 'markSize'>;
  /** Which mark stands for a cell. */
  mark?: typeof markOf;
}

/** One theme in one area and month: its mark; in words for tooltip and screen reader. */
export function GridCell(props: GridCellProps) {
  const { place, title, kind, column, isFirst, cell, isSelected, isFresh, look, mark = markOf } = props;
  const shape = cell ? mark(cell, look.withOthers) : null;
  const told = cell && (look.withOthers ? cell : { ...cell, othersOnly: false });
  const words = told ? describeCell(told, told.strength, look.absenceWords) : 'not coded yet.';
  const isTold = column.place !== 'planned' || shape !== null;
  return (
    <td
      {...place}
      className={styles.cell}
      data-place={column.place}
      data-first={isFirst || undefined}
      data-fresh={isFresh || undefined}
      aria-current={isSelected || undefined}
      aria-label={`${title}, ${column.title}: ${isTold ? words : 'not yet'}`}
      {...(isTold && { 'data-tip': '' })}
    >
      {shape && (
        <Mark shape={shape} kind={kind} isProvisional={cell?.provisional ?? false} size={look.markSize} />
      )}
    </td>
  );
}
