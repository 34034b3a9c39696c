import { useQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { exerciseQuery } from './api.ts';
import styles from './exercise.module.css';

interface StartFromExerciseProps {
  study: string;
  area: string;
  onStart: () => void;
}

/** Over an empty board: where to begin, if the exercise of the area is there. */
export function StartFromExercise({ study, area, onStart }: StartFromExerciseProps) {
  const { data: rows } = useQuery(exerciseQuery(study, area));
  if (!rows || rows.length === 0) return null;
  return (
    <p className={styles.start}>
      <Button deed="exercise.add" look="primary" small onClick={onStart}>
        Start from the exercise
      </Button>
      {rows.length === 1 ? 'One row is there.' : `${rows.length} rows are there.`} A theme stands on the board
      once its words are coded.
    </p>
  );
}
