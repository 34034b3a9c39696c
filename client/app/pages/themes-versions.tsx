import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCodebook } from '#client/features/codebook/use-codebook.ts';
import { VersionsScreen } from '#client/features/codebook/versions-screen.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { Waiting } from '#client/ui/waiting.tsx';
import { themesPlace, versionsPlace } from '../places.ts';
import styles from './themes.module.css';

const from = '/studies/$study/themes/versions';

/** The codebook as it was, and what became of it. */
export function ThemesVersionsPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const codebook = useCodebook(id);
  return (
    <div className={styles.single}>
      <title>{`Versions of the codebook · ${study.title} · Throughline`}</title>
      {codebook ? (
        <VersionsScreen
          study={study}
          codebook={codebook}
          waves={study.waves}
          shown={{ asOf: search.asOf, from: search.from }}
          onShow={(shown) => void navigate({ search: { asOf: shown.asOf, from: shown.from } })}
          placeOf={(shown) => versionsPlace(id, shown)}
          back={themesPlace(id)}
        />
      ) : (
        <>
          <h1 className="vh">Versions of the codebook</h1>
          <Waiting label="Reading the codebook…" lines={10} lineHeight={44} />
        </>
      )}
    </div>
  );
}
