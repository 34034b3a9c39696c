import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { beginningQuery } from '#client/features/reading/api.ts';
import { BeginningScreen } from '#client/features/reading/beginning-screen.tsx';
import { ReadingIsRead } from '#client/features/reading/reading-is-read.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { deskPlace, sourcesPlace } from '../places.ts';
import styles from './themes.module.css';

/** What a report in the study proposes as a beginning of its codebook. */
export function ReadingProposalsPage() {
  const { study: id, source } = useParams({ from: '/studies/$study/sources/$source/proposals' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: found } = useQuery(beginningQuery(id, source));
  const navigate = useNavigate();
  return (
    <div className={styles.single}>
      <title>{`Propose themes · ${study.title} · Throughline`}</title>
      {found ? (
        <BeginningScreen
          key={found.textVersion}
          study={id}
          found={found}
          areas={study.areas}
          sources={sourcesPlace(id)}
          desk={deskPlace(id, found.source)}
          onKept={() => void navigate({ to: '/studies/$study/themes', params: { study: id }, search: {} })}
        />
      ) : (
        <ReadingIsRead />
      )}
    </div>
  );
}
