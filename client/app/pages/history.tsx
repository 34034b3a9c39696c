import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { HistoryView } from '#client/features/history/history-view.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import styles from './history.module.css';

const from = '/studies/$study/history';

/** What was done in the study, by whom and when; and the way back to how a thing was. */
export function HistoryPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { deed, ...filter } = useSearch({ from });
  const navigate = useNavigate({ from });
  return (
    <div className={`scroll ${styles.page}`}>
      <title>{`History · ${study.title} · Throughline`}</title>
      <header className={styles.head}>
        <h1>History</h1>
        <p className="sub">What was done here, by whom and when. Each line opens what it changed.</p>
      </header>
      <HistoryView
        study={id}
        filter={filter}
        open={deed}
        onFilter={(change) =>
          void navigate({ search: (before) => ({ ...before, ...change, deed: undefined }), replace: true })
        }
        onOpen={(next) => void navigate({ search: (before) => ({ ...before, deed: next }), replace: true })}
      />
    </div>
  );
}
