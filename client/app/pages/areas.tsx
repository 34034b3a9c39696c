import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { studyQuery } from '#client/features/study/api.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { slug } from '#shared/reference.ts';
import { setupPlace } from '../places.ts';
import styles from './area-board.module.css';

/** The way to the boards of the areas: the first one's, or how to name one. */
export function AreasPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const [first] = study.areas;
  if (first)
    return (
      <Navigate to="/studies/$study/areas/$area" params={{ study: id, area: slug(first.name) }} replace />
    );
  return (
    <div className={styles.none}>
      <title>{`Areas · ${study.title} · Throughline`}</title>
      <h1>Areas</h1>
      <Empty
        title="No areas named yet"
        deeds={
          <ButtonLink deed="area.change" place={setupPlace(id)} look="primary">
            Set up the study
          </ButtonLink>
        }
      >
        Every area has a board: what made change possible, what changed, what threatens it, what may hold it,
        and who does what next.
      </Empty>
    </div>
  );
}
