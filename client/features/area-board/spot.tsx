import type { ReactNode } from 'react';
import { BOARD, type BoardPlace } from '#shared/area/board-places.ts';
import styles from './spot.module.css';

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
  /** The pointer or the focus has come to it, or left it. */
  onNear: (isNear: boolean) => void;
  detail: ReactNode;
  children: ReactNode;
}

/** A card at its place on the board, with at most one label at each end of its upper edge. */
export function Spot(props: SpotProps) {
  const { place, kind, isFaded, isDim, news, looseEnd, name, tabIndex, isOpen, onOpen, onNear } = props;
  return (
    <div
      className={styles.spot}
      data-kind={kind}
      style={{ left: place.left, top: place.top, width: BOARD.card, height: place.height }}
    >
      <button
        type="button"
        id={`card-${place.id}`}
        className={styles.card}
        data-card={place.id}
        data-faded={isFaded || undefined}
        data-loose={looseEnd !== null || undefined}
        data-dim={isDim || undefined}
        aria-label={[name, news, looseEnd].filter((words) => words !== null).join('; ')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        tabIndex={tabIndex}
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
      {props.detail}
    </div>
  );
}
