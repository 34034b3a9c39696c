import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { keptKey } from '#client/features/project-import/api.ts';
import { ProjectScreen } from '#client/features/project-import/project-screen.tsx';
import { ProjectStart } from '#client/features/project-import/project-start.tsx';
import { useProjectStart } from '#client/features/project-import/use-project.ts';
import { useFileDrop } from '#client/lib/file-drop.ts';
import { useFileChoice } from '#client/ui/use-file-choice.tsx';
import { Shell } from '../shell.tsx';
import { useWho } from '../use-who.tsx';
import styles from './project.module.css';

/** A study that begins from a project of another program. */
export function ProjectNewPage() {
  const who = useWho();
  return (
    <Shell home={{ to: '/' }} who={who.entry}>
      <NewProject />
      {who.dialog}
    </Shell>
  );
}

function NewProject() {
  const { study, import: id } = useSearch({ from: '/project' });
  const navigate = useNavigate({ from: '/project' });
  const cache = useQueryClient();
  const { start, sent } = useProjectStart(undefined, (started) => {
    void navigate({ search: { study: started.study, import: started.id }, replace: true });
  });
  const send = ([file]: readonly File[]) => file && start.run(file);
  const { fields, chooseFiles } = useFileChoice(send);
  const isOver = useFileDrop(send);
  return (
    <div className={styles.page}>
      <title>Begin from another program · Throughline</title>
      <h1>Begin from another program</h1>
      {study === undefined || id === undefined ? (
        <ProjectStart
          isNew
          isOver={isOver}
          isSending={start.isRunning}
          sent={sent}
          error={start.error}
          onChoose={chooseFiles}
        />
      ) : (
        <>
          <p className={styles.lead}>No study is made until you say so.</p>
          <ProjectScreen
            key={id}
            study={study}
            id={id}
            onKept={(kept) => {
              cache.setQueryData(keptKey(id), kept);
              void navigate({
                to: '/studies/$study/sources/project',
                params: { study: kept.study },
                search: { import: id },
              });
            }}
            onGone={() => void navigate({ search: {} })}
          />
        </>
      )}
      {fields}
    </div>
  );
}
