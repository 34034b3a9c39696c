import type { Place } from '#client/lib/place.ts';
import { Empty } from '#client/ui/empty.tsx';
import type { OfferedExerciseView } from '#shared/member-check/check-view.ts';
import styles from './checks.module.css';
import { OfferedCard } from './offered-card.tsx';

interface OfferedViewProps {
  study: string;
  offered: readonly OfferedExerciseView[];
  areaName: (area: string | null) => string;
  monthName: (wave: string) => string;
  /** Its area's exercise, where themes are given to its words. */
  exerciseOf: (offered: OfferedExerciseView) => Place;
  /** The source that was made of it. */
  sourceOf: (source: string) => Place;
}

/** The exercises that coordinators sent in, beside what they began with; those that wait come first. */
export function OfferedView({ offered, ...rest }: OfferedViewProps) {
  return (
    <div className={`scroll ${styles.view}`}>
      <p className={styles.bar}>
        Taken up, it becomes a source of kind exercise in their words, and rows of their area’s exercise.
        Themes are given to it there; nothing is coded by it.
      </p>
      {offered.length === 0 && (
        <Empty title="No exercise was sent in">
          On their own page coordinators can go on with the exercise: change, threat, way to overcome, next
          step, from where it was left.
        </Empty>
      )}
      <ul className={styles.cards}>
        {offered.map((one) => (
          <li key={one.id}>
            <OfferedCard offered={one} {...rest} />
          </li>
        ))}
      </ul>
    </div>
  );
}
