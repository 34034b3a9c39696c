import { useQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { ProjectKept } from '#shared/import/project.ts';
import { projectQuery } from './api.ts';
import styles from './project.module.css';
import { ProjectReview } from './project-review.tsx';
import { useProject } from './use-project.ts';
import { sizeWords } from './words.ts';

interface ProjectScreenProps {
  study: string;
  id: string;
  onKept: (kept: ProjectKept) => void;
  /** It was dropped, or another file is to be sent. */
  onGone: () => void;
}

/** A project of another program under review: what it would bring, and what is asked before. */
export function ProjectScreen({ study, id, onKept, onGone }: ProjectScreenProps) {
  const { data: project, error } = useQuery({ ...projectQuery(study, id), throwOnError: false });
  const deeds = useProject(study, id, onKept);
  const again = (
    <Button look="primary" onClick={onGone}>
      Choose another file
    </Button>
  );
  if (error)
    return (
      <div className={styles.body}>
        <ErrorNote what={error.message} help={'help' in error ? String(error.help ?? '') : undefined} />
        <p>{again}</p>
      </div>
    );
  const file = project && (
    <p className={styles.file}>
      <b>{project.fileName}</b> · {sizeWords(project.size)}
    </p>
  );
  if (!project || project.state === 'reading')
    return (
      <div className={styles.body}>
        {file}
        <Waiting label="Reading the project…" lines={8} lineHeight={36} />
        {project && (
          <p>
            <Button
              busy={deeds.cancel.isRunning}
              onClick={() => void deeds.cancel.runAsync(undefined).then(onGone, () => undefined)}
            >
              Stop
            </Button>
          </p>
        )}
      </div>
    );
  if (project.state === 'failed' || !project.review)
    return (
      <div className={styles.body}>
        {file}
        <ErrorNote
          what={project.failure?.message ?? 'This file could not be read.'}
          help={project.failure?.help ?? 'Nothing of it was kept.'}
        />
        <p>{again}</p>
      </div>
    );
  return <ProjectReview project={project} review={project.review} deeds={deeds} onGone={onGone} />;
}
