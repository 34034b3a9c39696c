import type { ReactNode } from 'react';
import { BOARD, type BoardPlace } from '#shared/area/board-places.ts';
import styles from './spot.module.css';
import type { DragHandlers } from './use-card-drag.ts';

export interface SpotProps {
  place: BoardPlace;
  kind: string;
  isFaded: boolean;
  /** Another card is looked at that this one has nothing to do with. */
  isDim: boolean;
  news: string | null;
  looseEnd: string | null;
  /** Its accessible name; the labels on its edge are said behind it. */
  name: string;
  tabIndex: 0 | -1;
  isOpen: boolean;
  onOpen: () => void;
  /** Moves it up and down. */
  drag: DragHandlers;
  /** So many pixels lower than its place, while it is moved. */
  movedBy: number | null;
  /** Draws a line from it; none where it cannot be linked. */
  joining?: DragHandlers | undefined;
  /** A line is about to end at it. */
  isJoined: boolean;
  /** The pointer or the focus has come to it, or left it. */
  onNear: (isNear: boolean) => void;
  detail: ReactNode;
  children: ReactNode;
}

/** A card at its place on the board, with at most one label at each end of its upper edge. */
export function Spot(props: SpotProps) {
  const { place, kind, isFaded, isDim, news, looseEnd, name, tabIndex, isOpen, onOpen, onNear } = props;
  const { drag, movedBy, joining, isJoined } = props;
  return (
    <div
      className={styles.spot}
      data-kind={kind}
      data-moved={movedBy !== null || undefined}
      style={{ left: place.left, top: place.top + (movedBy ?? 0), width: BOARD.card, height: place.height }}
    >
      <button
        type="button"
        id={`card-${place.id}`}
        className={styles.card}
        data-card={place.id}
        data-faded={isFaded || undefined}
        data-loose={looseEnd !== null || undefined}
        data-dim={isDim || undefined}
        data-joined={isJoined || undefined}
        aria-label={[name, news, looseEnd].filter((words) => words !== null).join('; ')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        tabIndex={tabIndex}
        {...drag}
        onClick={onOpen}
        onFocus={() => onNear(true)}
        onBlur={() => onNear(false)}
        onPointerEnter={() => onNear(true)}
        onPointerLeave={() => onNear(false)}
      >
        {props.children}
        {news !== null && (
          <em className={styles.news} data-both={looseEnd !== null || undefined}>
            {news}
          </em>
        )}
        {looseEnd !== null && <em className={styles.loose}>{looseEnd}</em>}
      </button>
      {joining &&
        (['left', 'right'] as const).map((side) => (
          <span key={side} className={styles.edge} data-side={side} aria-hidden="true" {...joining} />
        ))}
      {props.detail}
    </div>
  );
}
