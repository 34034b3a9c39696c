import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { studyQuery } from '#client/features/study/api.ts';
import { TrashView } from '#client/features/trash/trash-view.tsx';
import styles from './history.module.css';

/** What was thrown away in the study: brought back, or removed for good. */
export function TrashPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  return (
    <div className={`scroll ${styles.page}`}>
      <title>{`Trash · ${study.title} · Throughline`}</title>
      <header className={styles.head}>
        <h1>Trash</h1>
      </header>
      <TrashView study={id} />
    </div>
  );
}
