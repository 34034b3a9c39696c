import { useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { PolicyName } from '#shared/study/policy-words.ts';
import type { StudyView } from '#shared/study/view.ts';
import { type PoliciesDraft, readDraft, written } from './policies-draft.ts';
import { PoliciesForeseen } from './policies-foreseen.tsx';
import styles from './policies-form.module.css';
import { PolicyRow } from './policy-row.tsx';
import { usePolicies } from './use-policies.ts';

interface PoliciesFormProps {
  study: StudyView;
  /** Who changed which threshold, and when. */
  history: Place;
}

const PARTS: readonly { title: string; names: readonly PolicyName[] }[] = [
  { title: 'Silence', names: ['absenceWords', 'correctionWords'] },
  {
    title: 'Strength',
    names: [
      'shareUnits',
      'unitWords',
      'sharePoints',
      'ratingSteps',
      'strengthRatio',
      'surgePoints',
      'surgeSteps',
      'surgeRatio',
      'shareSizes',
    ],
  },
  { title: 'Stories', names: ['toleratedPercent', 'fairWaves', 'firmWaves'] },
  { title: 'Saturation', names: ['saturationBase', 'saturationRun', 'saturationPercent'] },
  { title: 'In print', names: ['attributionK', 'noAnswerIsConsent'] },
  { title: 'Names', names: ['areaNamesMayStand', 'namesHoldExports'] },
];

/** The thresholds of the method, changed together once it is clear what that changes. */
export function PoliciesForm({ study, history }: PoliciesFormProps) {
  const [draft, setDraft] = useState<PoliciesDraft>({});
  const { changes, errors } = readDraft(study.policies, draft);
  const { foreseen, isKnown, keep } = usePolicies(study, changes);
  const count = Object.keys(changes).length;
  const isWrong = Object.keys(errors).length > 0;
  const isTouched = count > 0 || isWrong;
  const leave = () => {
    setDraft({});
    keep.reset();
  };
  return (
    <div className={styles.form}>
      <p className={styles.lead}>
        What the measures rest on, at the method’s defaults unless you say otherwise. You see what a change
        would do before you keep it; what was confirmed never changes by itself.{' '}
        <PlaceLink place={history}>Earlier thresholds</PlaceLink>
      </p>
      {PARTS.map(({ title, names }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {names.map((name) => (
            <PolicyRow
              key={name}
              name={name}
              text={draft[name] ?? written(study.policies[name])}
              isChanged={name in changes || name in errors}
              error={errors[name]}
              onWrite={(text) => setDraft((before) => ({ ...before, [name]: text }))}
            />
          ))}
        </section>
      ))}
      {isTouched && (
        <section className={styles.keep} aria-label="What would change">
          <h3>What would change</h3>
          {isWrong && <p>First mend the marked {Object.keys(errors).length === 1 ? 'field' : 'fields'}.</p>}
          {!isWrong && foreseen.data && <PoliciesForeseen study={study} {...foreseen.data} />}
          {!isWrong && !foreseen.data && !foreseen.error && (
            <Waiting label="Working out what would change…" />
          )}
          {foreseen.error && (
            <ErrorNote
              what={foreseen.error.message}
              help={undefined}
              onRetry={() => void foreseen.refetch()}
            />
          )}
          {keep.error && <ErrorNote what={keep.error.message} help={keep.error.help} />}
          <p className={styles.deeds}>
            <Button
              look="primary"
              busy={keep.isRunning}
              heldBack={isWrong || !isKnown ? 'Not before it is known what would change' : undefined}
              onClick={() => void keep.runAsync(changes).then(leave, () => undefined)}
            >
              {count === 1 ? 'Keep the change' : 'Keep the changes'}
            </Button>
            <Button onClick={leave}>Leave as it was</Button>
          </p>
        </section>
      )}
    </div>
  );
}
