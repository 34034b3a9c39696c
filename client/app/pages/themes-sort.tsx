import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { SortScreen } from '#client/features/codebook/sort-screen.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { themesPlace } from '../places.ts';
import styles from './themes.module.css';

const from = '/studies/$study/themes/sort';

/** Codes that came in without a kind, sorted into the four kinds. */
export function ThemesSortPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { filter = '' } = useSearch({ from });
  const navigate = useNavigate({ from });
  return (
    <div className={styles.single}>
      <title>{`Sort themes · ${study.title} · Throughline`}</title>
      <SortScreen
        study={id}
        words={filter}
        onWords={(words) =>
          void navigate({ search: { filter: words === '' ? undefined : words }, replace: true })
        }
        codebook={themesPlace(id)}
      />
    </div>
  );
}
