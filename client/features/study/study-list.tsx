import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { monthLabel } from '#shared/dates.ts';
import type { StudySummary } from '#shared/study/view.ts';
import styles from './study-list.module.css';

interface StudyListProps {
  studies: readonly StudySummary[];
  /** What can be done to one. */
  deedsOf: (study: StudySummary) => ReactNode;
  /** Those in the trash cannot be opened. */
  areTrashed?: boolean;
}

const monthsOf = ({ from, to }: StudySummary): string | undefined => {
  if (from === null || to === null) return undefined;
  return from === to ? monthLabel(from) : `${monthLabel(from)} – ${monthLabel(to)}`;
};

/** Studies with their areas and months. */
export function StudyList({ studies, deedsOf, areTrashed = false }: StudyListProps) {
  return (
    <ul className={styles.list} data-trashed={areTrashed || undefined}>
      {studies.map((study) => (
        <li key={study.id}>
          <div>
            {areTrashed ? (
              <b>{study.title}</b>
            ) : (
              <Link to="/studies/$study" params={{ study: study.id }}>
                {study.title}
              </Link>
            )}
            <p className="sub">
              {[study.areas.join(', ') || 'no areas yet', monthsOf(study) ?? 'no months yet'].join(' · ')}
            </p>
          </div>
          {deedsOf(study)}
        </li>
      ))}
    </ul>
  );
}
