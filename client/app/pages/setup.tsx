import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { AreasForm } from '#client/features/area/areas-form.tsx';
import { MemoButton } from '#client/features/memo/memo-button.tsx';
import { TakeButton } from '#client/features/snapshot/take-button.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { PhasesForm } from '#client/features/study/phases-form.tsx';
import { PoliciesForm } from '#client/features/study/policies-form.tsx';
import { StudyForm } from '#client/features/study/study-form.tsx';
import { useTrash } from '#client/features/study/use-trash.ts';
import { WavesForm } from '#client/features/wave/waves-form.tsx';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { monthLabel } from '#shared/dates.ts';
import { historyPlace, trashPlace } from '../places.ts';
import styles from './setup.module.css';

/** What the study is, where and when it is heard, and its trash. Every field saves itself; undo takes it back. */
export function SetupPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const navigate = useNavigate();
  const { trash, error } = useTrash(() => void navigate({ to: '/' }));
  return (
    <div className={styles.page}>
      <title>{`Set-up · ${study.title} · Throughline`}</title>
      <header>
        <h1>Set-up</h1>
        <p className="sub">
          Every field is saved when it is left, thresholds once you keep them. Undo takes a change back.
        </p>
      </header>
      <section aria-labelledby="study">
        <h2 id="study">Study</h2>
        <StudyForm study={study} />
      </section>
      <section aria-labelledby="areas">
        <h2 id="areas">Areas</h2>
        <AreasForm
          study={study.id}
          areas={study.areas}
          memo={(area) => <MemoButton study={id} place={{ about: 'area', area: area.id }} name={area.name} />}
        />
      </section>
      <section aria-labelledby="waves">
        <h2 id="waves">Waves</h2>
        <WavesForm
          study={study.id}
          areas={study.areas}
          waves={study.waves}
          today={new Date().toISOString().slice(0, 10)}
          memo={(wave) => (
            <MemoButton study={id} place={{ about: 'wave', wave: wave.id }} name={monthLabel(wave.month)} />
          )}
        />
      </section>
      <section aria-labelledby="phases">
        <h2 id="phases">Phases</h2>
        <PhasesForm
          study={study.id}
          waves={study.waves}
          deeds={(phase) => <TakeButton study={id} phase={phase} />}
        />
      </section>
      <section aria-labelledby="thresholds">
        <h2 id="thresholds">Thresholds</h2>
        <PoliciesForm study={study} history={historyPlace(id, { word: 'policies' })} />
      </section>
      <section aria-labelledby="trash">
        <h2 id="trash">Trash</h2>
        <p className={styles.trash}>
          <ButtonLink place={trashPlace(study.id)}>Sources and memos in the trash</ButtonLink>
        </p>
        <div className={styles.trash}>
          <Button icon="trash" busy={trash.isRunning} onClick={() => trash.run(study.id)}>
            Put the whole study into the trash
          </Button>
          <span className="sub">It can be brought back from the list of studies.</span>
        </div>
        {error && <ErrorNote what={error.message} help={error.help} />}
      </section>
    </div>
  );
}
