import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '#client/features/account/api.ts';
import { studiesQuery } from '#client/features/study/api.ts';
import { monthLabel } from '#shared/dates.ts';
import { Shell } from '../shell.tsx';
import styles from './studies.module.css';

/** The studies of this data folder. */
export function StudiesPage() {
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: studies } = useSuspenseQuery(studiesQuery);
  return (
    <Shell home={{ to: '/' }} who={me}>
      <div className={styles.page}>
        <title>Studies · Throughline</title>
        <h1>Studies</h1>
        <ul className={styles.list}>
          {studies.items.map(({ id, title, areas, from, to }) => (
            <li key={id}>
              <Link to="/studies/$study" params={{ study: id }}>
                {title}
              </Link>
              <p className="sub">
                {areas.join(', ')}
                {from !== null && to !== null && ` · ${monthLabel(from)} – ${monthLabel(to)}`}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Shell>
  );
}
