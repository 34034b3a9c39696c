import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { studyQuery } from '#client/features/study/api.ts';
import styles from './overview.module.css';

/** Where the fieldwork of a study stands. */
export function OverviewPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  return (
    <div className={styles.page}>
      <title>{`Overview · ${study.title} · Throughline`}</title>
      <h1>{study.title}</h1>
      <p className="sub">{study.description}</p>
    </div>
  );
}
