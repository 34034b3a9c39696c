import { BOARD, type BoardPlaces } from '#shared/area/board-places.ts';
import styles from './drawn-board.module.css';

interface LandingProps {
  places: BoardPlaces;
  /** The card that is moved. */
  id: string;
  /** Its column, as it would be if the card were let go now. */
  order: readonly string[];
}

/** Where a card that is moved would land: a line between the two that it would stand between. */
export function Landing({ places, id, order }: LandingProps) {
  const at = order.indexOf(id);
  const above = places.places.get(order[at - 1] ?? '');
  const below = places.places.get(order[at + 1] ?? '');
  const own = places.places.get(id);
  if (!own || (!above && !below)) return null;
  const edge = below
    ? below.top - BOARD.between / 2
    : (above?.top ?? 0) + (above?.height ?? 0) + BOARD.between / 2;
  return <div className={styles.landing} style={{ left: own.left, top: edge - 1, width: BOARD.card }} />;
}
