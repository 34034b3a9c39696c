import { movementOf, movementWords } from '#shared/analysis/movement.ts';
import { scopeOf, scopeWords } from '#shared/analysis/scope.ts';
import styles from './grid.module.css';
import type { StopPlace } from './grid-cell.tsx';

interface MovementCellProps {
  place: StopPlace;
  title: string;
  /** One an area, closed waves only. */
  series: readonly string[];
}

/** In how many areas a theme was raised, and whether the areas come together on it. */
export function MovementCell({ place, title, series }: MovementCellProps) {
  const where = scopeWords(scopeOf(series));
  const movement = movementWords[movementOf(series).movement];
  return (
    <td {...place} className={styles.movement} aria-label={`${title}: ${where}; ${movement}`}>
      {where}
      <span className={styles.together}>{movement}</span>
    </td>
  );
}
