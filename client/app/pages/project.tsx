import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { themesQuery } from '#client/features/codebook/api.ts';
import { keptKey, keptQuery, projectQuery } from '#client/features/project-import/api.ts';
import { ProjectOutcome } from '#client/features/project-import/project-outcome.tsx';
import { ProjectScreen } from '#client/features/project-import/project-screen.tsx';
import { ProjectStart } from '#client/features/project-import/project-start.tsx';
import { useProjectStart } from '#client/features/project-import/use-project.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { useFileDrop } from '#client/lib/file-drop.ts';
import { takeFiles } from '#client/lib/handed-files.ts';
import { useFileChoice } from '#client/ui/use-file-choice.tsx';
import { unsortedIn } from '#shared/theme/sorting.ts';
import { overviewPlace, sortPlace, sourcesPlace, themesPlace } from '../places.ts';
import styles from './project.module.css';

const from = '/studies/$study/sources/project';

/** A project of another program taken into a study: sent, reviewed, kept. */
export function ProjectPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { import: reviewed } = useSearch({ from });
  const navigate = useNavigate({ from });
  const cache = useQueryClient();
  const { start, sent } = useProjectStart(id, (started) => {
    void navigate({ search: { import: started.id }, replace: true });
  });
  const send = ([file]: readonly File[]) => file && start.run(file);
  const { fields, chooseFiles } = useFileChoice(send);
  const isOver = useFileDrop(send);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what the page before left.
  useEffect(() => {
    send(takeFiles());
  }, []);
  const { data: project } = useQuery({
    ...projectQuery(id, reviewed ?? ''),
    enabled: reviewed !== undefined,
    throwOnError: false,
  });
  const { data: kept } = useQuery(keptQuery(reviewed ?? ''));
  const { data: themes = [] } = useQuery(themesQuery(id));
  const isKept = project?.state === 'kept';
  return (
    <div className={styles.page}>
      <title>{`Project of another program · ${study.title} · Throughline`}</title>
      <h1>Project of another program</h1>
      {reviewed === undefined ? (
        <ProjectStart
          isNew={false}
          isOver={isOver}
          isSending={start.isRunning}
          sent={sent}
          error={start.error}
          onChoose={chooseFiles}
        />
      ) : isKept ? (
        <ProjectOutcome
          fileName={project.fileName}
          kept={kept}
          unsorted={unsortedIn(themes).length}
          places={{
            sort: sortPlace(id),
            themes: themesPlace(id),
            sources: sourcesPlace(id),
            overview: overviewPlace(id),
          }}
        />
      ) : (
        <>
          <p className={styles.lead}>Nothing is written until you say so.</p>
          <ProjectScreen
            key={reviewed}
            study={id}
            id={reviewed}
            onKept={(done) => {
              cache.setQueryData(keptKey(reviewed), done);
              void cache.invalidateQueries({ queryKey: projectQuery(id, reviewed).queryKey });
            }}
            onGone={() => void navigate({ search: {} })}
          />
        </>
      )}
      {fields}
    </div>
  );
}
