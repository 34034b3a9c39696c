import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { AreasForm } from '#client/features/area/areas-form.tsx';
import { BackupPart } from '#client/features/backup/backup-part.tsx';
import { ArchivePackage } from '#client/features/leaving/archive-package.tsx';
import { ExportStudy } from '#client/features/leaving/export-study.tsx';
import { MemoButton } from '#client/features/memo/memo-button.tsx';
import { TakeButton } from '#client/features/snapshot/take-button.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { PhasesForm } from '#client/features/study/phases-form.tsx';
import { PoliciesForm } from '#client/features/study/policies-form.tsx';
import { StudyForm } from '#client/features/study/study-form.tsx';
import { useTrash } from '#client/features/study/use-trash.ts';
import { WavesForm } from '#client/features/wave/waves-form.tsx';
import { useMay } from '#client/lib/may.ts';
import { Allowed } from '#client/ui/allowed.tsx';
import { AllowedFields } from '#client/ui/allowed-fields.tsx';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { monthLabel } from '#shared/dates.ts';
import { codebookFilePlace, historyPlace, projectPlace, trashPlace } from '../places.ts';
import styles from './setup.module.css';

/** What the study is, where and when it is heard, and its trash. Every field saves itself; undo takes it back. */
export function SetupPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const navigate = useNavigate();
  const may = useMay();
  const { trash, error } = useTrash(() => void navigate({ to: '/' }));
  return (
    <div className={styles.page}>
      <title>{`Set-up · ${study.title} · Throughline`}</title>
      <header>
        <h1>Set-up</h1>
        <p className="sub">
          {may('study.change')
            ? 'Every field is saved when it is left, thresholds once you keep them. Undo takes a change back.'
            : 'What the study is, where and when it is heard. Its researchers and owners set it up.'}
        </p>
      </header>
      <section aria-labelledby="study">
        <h2 id="study">Study</h2>
        <AllowedFields deed="study.change">
          <StudyForm study={study} />
        </AllowedFields>
      </section>
      <section aria-labelledby="areas">
        <h2 id="areas">Areas</h2>
        <AllowedFields deed="area.change">
          <AreasForm
            study={study.id}
            areas={study.areas}
            memo={(area) => (
              <MemoButton study={id} place={{ about: 'area', area: area.id }} name={area.name} />
            )}
          />
        </AllowedFields>
      </section>
      <section aria-labelledby="waves">
        <h2 id="waves">Waves</h2>
        <AllowedFields deed="wave.change">
          <WavesForm
            study={study.id}
            areas={study.areas}
            waves={study.waves}
            today={new Date().toISOString().slice(0, 10)}
            memo={(wave) => (
              <MemoButton study={id} place={{ about: 'wave', wave: wave.id }} name={monthLabel(wave.month)} />
            )}
          />
        </AllowedFields>
      </section>
      <section aria-labelledby="phases">
        <h2 id="phases">Phases</h2>
        <AllowedFields deed="phase.change">
          <PhasesForm
            study={study.id}
            waves={study.waves}
            deeds={(phase) => <TakeButton study={id} phase={phase} />}
          />
        </AllowedFields>
      </section>
      <section aria-labelledby="thresholds">
        <h2 id="thresholds">Thresholds</h2>
        <AllowedFields deed="policies.change">
          <PoliciesForm study={study} history={historyPlace(id, { word: 'policies' })} />
        </AllowedFields>
      </section>
      <Allowed deed="project.import">
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere">From another program</h2>
          <div className={styles.trash}>
            <ButtonLink place={projectPlace(id)}>Take in a .qdpx project</ButtonLink>
            <ButtonLink place={codebookFilePlace(id)}>Take in a codebook</ButtonLink>
            <span className="sub">You see what would come in before anything is written.</span>
          </div>
        </section>
      </Allowed>
      <Allowed deed="export.readers">
        <section aria-labelledby="leaving">
          <h2 id="leaving">Taking it away</h2>
          <div className={styles.trash}>
            <ExportStudy study={id} title={study.title} />
            <ArchivePackage study={id} title={study.title} />
            <span className="sub">Nothing that leaves says who a participant is.</span>
          </div>
        </section>
      </Allowed>
      <Allowed deed="access.read">
        <section aria-labelledby="backups">
          <h2 id="backups">Backups</h2>
          <BackupPart />
        </section>
      </Allowed>
      <section aria-labelledby="trash">
        <h2 id="trash">Trash</h2>
        <p className={styles.trash}>
          <ButtonLink place={trashPlace(study.id)}>Sources and memos in the trash</ButtonLink>
        </p>
        <Allowed deed="study.trash">
          <div className={styles.trash}>
            <Button icon="trash" busy={trash.isRunning} onClick={() => trash.run(study.id)}>
              Put the whole study into the trash
            </Button>
            <span className="sub">It can be brought back from the list of studies.</span>
          </div>
        </Allowed>
        {error && <ErrorNote what={error.message} help={error.help} />}
      </section>
    </div>
  );
}
