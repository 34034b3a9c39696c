// biome-ignore-all lint/a11y/useSemanticElements: a table's own elements cannot stand at heights of their own.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus; its rows are told by aria-activedescendant.
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Passage, PassageOrder } from '#shared/coding/passage.ts';
import styles from './passage.module.css';
import { PASSAGE_HEADS } from './passage-columns.ts';
import { PassageRow, type RowNames } from './passage-row.tsx';

/** The height of a row in pixels; every row has it, so that only those in view are drawn. */
export const ROW_HEIGHT = 58;
const HEAD_HEIGHT = 32;
const BEYOND = 6;

interface PassageTableProps {
  total: number;
  at: (place: number) => Passage | undefined;
  names: RowNames;
  sort: PassageOrder;
  isDown: boolean;
  onSort: (sort: PassageOrder, isDown: boolean) => void;
  current: number;
  onReach: (place: number) => void;
  onOpen: (place: number) => void;
  /** The rows in view. */
  range: { from: number; to: number };
  onRange: (range: { from: number; to: number }) => void;
}

/** Every passage asked for, by rows of one height; arrows move, Enter opens, a head sorts. */
export function PassageTable(props: PassageTableProps) {
  const { total, at, names, sort, isDown, onSort, current, onReach, onOpen, range, onRange } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const measure = () => {
    const box = scroller.current;
    if (!box) return;
    const first = Math.floor(box.scrollTop / ROW_HEIGHT);
    const shown = Math.ceil(box.clientHeight / ROW_HEIGHT);
    const from = Math.max(0, first - BEYOND);
    const to = Math.max(from, Math.min(total - 1, first + shown + BEYOND));
    if (from !== range.from || to !== range.to) onRange({ from, to });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured when the list grows, shrinks or is scrolled.
  useEffect(measure, [total]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const top = current * ROW_HEIGHT;
    const room = box.clientHeight - HEAD_HEIGHT;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW_HEIGHT > box.scrollTop + room) box.scrollTop = top + ROW_HEIGHT - room;
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 1);
    const to: Record<string, number> = {
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: total - 1,
    };
    const next = to[event.key];
    if (next !== undefined) onReach(Math.max(0, Math.min(total - 1, next)));
    else if (event.key === 'Enter') onOpen(current);
    else return;
    event.preventDefault();
  };
  const places = Array.from(
    { length: Math.max(0, Math.min(range.to, total - 1) - range.from + 1) },
    (_, step) => range.from + step,
  );
  return (
    <div
      ref={scroller}
      className={`scroll ${styles.table}`}
      role="grid"
      aria-label="Coded passages"
      aria-rowcount={total + 1}
      aria-activedescendant={total > 0 ? `${id}${current}` : undefined}
      tabIndex={0}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={styles.head}>
        {PASSAGE_HEADS.map(({ order, head }) => {
          const isSorted = order === sort;
          return (
            <span
              key={order}
              role="columnheader"
              aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" onClick={() => onSort(order, isSorted && !isDown)}>
                {head}
                <span aria-hidden="true">{isSorted ? (isDown ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </span>
          );
        })}
      </div>
      <div role="rowgroup" className={styles.rows} style={{ height: total * ROW_HEIGHT }}>
        {places.map((place) => (
          <PassageRow
            key={place}
            id={`${id}${place}`}
            place={place}
            top={place * ROW_HEIGHT}
            passage={at(place)}
            names={names}
            isCurrent={place === current}
            onReach={onReach}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
