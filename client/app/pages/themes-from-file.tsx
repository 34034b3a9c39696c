import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { themesQuery } from '#client/features/codebook/api.ts';
import { CodebookOutcome } from '#client/features/project-import/codebook-outcome.tsx';
import { CodebookReview } from '#client/features/project-import/codebook-review.tsx';
import { CodebookStart } from '#client/features/project-import/codebook-start.tsx';
import { type CodebookRead, useCodebookFile } from '#client/features/project-import/use-codebook-file.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { useFileDrop } from '#client/lib/file-drop.ts';
import { useFileChoice } from '#client/ui/use-file-choice.tsx';
import type { CodebookTaken } from '#shared/import/codebook.ts';
import { unsortedIn } from '#shared/theme/sorting.ts';
import { sortPlace, themesPlace } from '../places.ts';
import styles from './project.module.css';

/** A codebook of another program taken into the study. */
export function ThemesFromFilePage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: themes = [] } = useQuery(themesQuery(id));
  const navigate = useNavigate();
  const { read, take } = useCodebookFile(id);
  const [found, setFound] = useState<CodebookRead>();
  const [taken, setTaken] = useState<CodebookTaken>();
  const send = ([file]: readonly File[]) =>
    file &&
    void read.runAsync(file).then(
      (one) => {
        setTaken(undefined);
        setFound(one);
      },
      () => undefined,
    );
  const { fields, chooseFiles } = useFileChoice(send);
  const isOver = useFileDrop(send);
  return (
    <div className={styles.page}>
      <title>{`Codebook from a file · ${study.title} · Throughline`}</title>
      <h1>Codebook from a file</h1>
      {taken ? (
        <CodebookOutcome
          taken={taken}
          unsorted={unsortedIn(themes).length}
          places={{ sort: sortPlace(id), themes: themesPlace(id) }}
        />
      ) : found ? (
        <>
          <p className={styles.lead}>Nothing is written until you say so.</p>
          <CodebookReview
            read={found}
            isTaking={take.isRunning}
            error={take.error}
            onTake={() => void take.runAsync(found.given).then(setTaken, () => undefined)}
            onCancel={() =>
              void navigate({ to: '/studies/$study/themes', params: { study: id }, search: {} })
            }
          />
        </>
      ) : (
        <CodebookStart isOver={isOver} isReading={read.isRunning} error={read.error} onChoose={chooseFiles} />
      )}
      {fields}
    </div>
  );
}
