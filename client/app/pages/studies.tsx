import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '#client/features/account/api.ts';
import { BackupTrouble } from '#client/features/backup/backup-trouble.tsx';
import { WaitingProjects } from '#client/features/project-import/waiting-projects.tsx';
import { studiesQuery, trashedStudiesQuery } from '#client/features/study/api.ts';
import { EraseStudyDialog } from '#client/features/study/erase-study-dialog.tsx';
import { NewStudyForm } from '#client/features/study/new-study-form.tsx';
import { StudyList } from '#client/features/study/study-list.tsx';
import { useSample } from '#client/features/study/use-sample.ts';
import { useTrash } from '#client/features/study/use-trash.ts';
import { roleIn } from '#client/lib/may.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { StudySummary, StudyView } from '#shared/study/view.ts';
import { newProjectPlace, newProjectReviewPlace } from '../places.ts';
import { Shell } from '../shell.tsx';
import { useWho } from '../use-who.tsx';
import styles from './studies.module.css';

/** The studies of this data folder: open one, make one, bring one back. */
export function StudiesPage() {
  const who = useWho();
  return (
    <Shell home={{ to: '/' }} who={who.entry}>
      <Studies />
      {who.dialog}
    </Shell>
  );
}

function Studies() {
  const [erasing, setErasing] = useState<Pick<StudySummary, 'id' | 'title'>>();
  const { data: studies } = useSuspenseQuery(studiesQuery);
  const { data: trashed } = useSuspenseQuery(trashedStudiesQuery);
  const { new: isNew = false } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const { trash, restore, error } = useTrash();
  const open = (study: StudyView) => void navigate({ to: '/studies/$study', params: { study: study.id } });
  const sample = useSample(open);
  const showNew = (isShown: boolean) => void navigate({ to: '/', search: isShown ? { new: true } : {} });
  const { data: me } = useSuspenseQuery(meQuery);
  const isFirstVisit = studies.items.length === 0 && trashed.items.length === 0;
  /** Put into the trash, brought back and removed by those who own it. */
  const isOwn = (study: string) => roleIn(me, study) === 'owner';
  const problem = error ?? sample.error;
  return (
    <div className={styles.page}>
      <title>Studies · Throughline</title>
      <header className={styles.head}>
        <h1>Studies</h1>
        {me.founds && !isNew && !isFirstVisit && (
          <span className={styles.deeds}>
            <ButtonLink place={newProjectPlace}>From another program</ButtonLink>
            <Button look="primary" onClick={() => showNew(true)}>
              New study
            </Button>
          </span>
        )}
      </header>
      {problem && <ErrorNote what={problem.message} help={problem.help} />}
      {studies.items.some(({ id }) => isOwn(id)) && <BackupTrouble />}
      {isFirstVisit && !me.founds && (
        <p className={styles.intro}>
          You belong to no study yet. Open the address of your invitation, or ask whoever runs this program.
        </p>
      )}
      {isFirstVisit && me.founds && (
        <p className={styles.intro}>
          A study follows a few areas from month to month. Begin with its title, or{' '}
          <button type="button" onClick={() => sample.run()}>
            open the sample study
          </button>{' '}
          to look around first. What was begun in NVivo, ATLAS.ti, MAXQDA or another program{' '}
          <PlaceLink place={newProjectPlace}>comes in as a project</PlaceLink>.
        </p>
      )}
      {me.founds && (isNew || isFirstVisit) && (
        <NewStudyForm onMade={open} onCancel={isFirstVisit ? undefined : () => showNew(false)} />
      )}
      {me.founds && <WaitingProjects study={undefined} placeOf={newProjectReviewPlace} />}
      {studies.items.length === 0 && !isFirstVisit && !isNew && (
        <p className={styles.intro}>Every study is in the trash. Bring one back, or begin a new one.</p>
      )}
      {studies.items.length > 0 && (
        <StudyList
          studies={studies.items}
          deedsOf={({ id, title }) =>
            isOwn(id) && (
              <IconButton icon="trash" label={`Put ${title} into the trash`} onClick={() => trash.run(id)} />
            )
          }
        />
      )}
      {studies.unreadable.map(({ id, reason }) => (
        <ErrorNote key={id} what={`A study file cannot be opened: ${id}`} help={reason} />
      ))}
      {trashed.items.length > 0 && (
        <section aria-labelledby="trash">
          <h2 id="trash">In the trash</h2>
          <StudyList
            areTrashed
            studies={trashed.items}
            deedsOf={({ id, title }) =>
              isOwn(id) && (
                <span className={styles.deeds}>
                  <Button small onClick={() => restore.run(id)} aria-label={`Bring back ${title}`}>
                    Bring back
                  </Button>
                  <Button
                    small
                    look="quiet"
                    icon="trash"
                    onClick={() => setErasing({ id, title })}
                    aria-label={`Remove ${title} for good`}
                  >
                    Remove for good
                  </Button>
                </span>
              )
            }
          />
        </section>
      )}
      {erasing && <EraseStudyDialog study={erasing} onClose={() => setErasing(undefined)} />}
    </div>
  );
}
