import { BOARD, type BoardPlace } from '#shared/area/board-places.ts';
import styles from './drawn-board.module.css';

interface JoiningLineProps {
  /** The card it comes from. */
  place: BoardPlace | undefined;
  to: { x: number; y: number };
}

/** A line on its way from a card's edge to another card. */
export function JoiningLine({ place, to }: JoiningLineProps) {
  if (!place) return null;
  const left = to.x < place.left + BOARD.card / 2 ? place.left : place.left + BOARD.card;
  return <path className={styles.joining} d={`M${left} ${place.top + place.height / 2}L${to.x} ${to.y}`} />;
}
