import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { AccessList } from '#client/features/access/access-list.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { PeopleNav } from '../people-nav.tsx';
import styles from './people.module.css';

/** Who took files away, looked at identities and coordinators’ pages; for those who answer for the study. */
export function AccessPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { what } = useSearch({ from: '/studies/$study/people/access' });
  const navigate = useNavigate({ from: '/studies/$study/people/access' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  return (
    <div className={`scroll ${styles.people}`}>
      <title>{`Who saw what · ${study.title} · Throughline`}</title>
      <PeopleNav study={id} />
      <header className={styles.head}>
        <div>
          <h1>Who saw what</h1>
          <p className="sub">
            Files taken away, names and coordinators’ pages looked at, links and the team. Only owners read
            this; it cannot be changed.
          </p>
        </div>
      </header>
      <AccessList
        study={id}
        what={what}
        onWhat={(next) => void navigate({ search: next ? { what: next } : {}, replace: true })}
      />
    </div>
  );
}
