import { longDay } from '#client/lib/day.ts';
import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { EXERCISE_PARTS, type ExercisePart } from '#shared/exercise/exercise.ts';
import type { OfferedExerciseView } from '#shared/member-check/check-view.ts';
import type { OfferedRow } from '#shared/member-check/offered-exercise.ts';
import answers from './answer.module.css';
import styles from './checks.module.css';
import { useTeamDeeds } from './use-team-deeds.ts';

interface OfferedCardProps {
  study: string;
  offered: OfferedExerciseView;
  areaName: (area: string | null) => string;
  monthName: (wave: string) => string;
  exerciseOf: (offered: OfferedExerciseView) => Place;
  sourceOf: (source: string) => Place;
}

const HEADS: Record<ExercisePart, string> = {
  change: 'Change',
  threat: 'Threat',
  opportunity: 'Way to overcome',
  step: 'Next step',
};
const STATES = { waiting: 'waits', taken: 'taken up', declined: 'left out' };
const NOTHING = '–';

interface RowsProps {
  rows: readonly OfferedRow[];
  label: string;
  caption: string;
  /** Whether words were not there the time before. */
  isNew?: (words: string) => boolean;
}

function Rows({ rows, label, caption, isNew }: RowsProps) {
  return (
    <table className={styles.rows} aria-label={label}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {EXERCISE_PARTS.map((part) => (
            <th key={part} scope="col">
              {HEADS[part]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={EXERCISE_PARTS.map((part) => row[part]).join('\n')}>
            {EXERCISE_PARTS.map((part) => (
              <td key={part}>
                {row[part] === '' ? NOTHING : isNew?.(row[part]) ? <ins>{row[part]}</ins> : row[part]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One exercise that was sent in, beside it what its sender began with; what is new is underlined. */
export function OfferedCard(props: OfferedCardProps) {
  const { study, offered, areaName, monthName, exerciseOf, sourceOf } = props;
  const { pseudonym, area, wave, at, state, source, rows, before } = offered;
  const may = useMay();
  const { takeUp, decline } = useTeamDeeds(study);
  const known = new Set(before.flatMap((row) => EXERCISE_PARTS.map((part) => row[part])));
  const error = takeUp.error ?? decline.error;
  return (
    <article className={answers.answer} aria-label={`Exercise of ${pseudonym}, ${monthName(wave)}`}>
      <p className={styles.about}>
        <b>{pseudonym}</b>
        <span>
          {[areaName(area), monthName(wave)].filter(Boolean).join(', ')} · sent {longDay(at)}
        </span>
        <span className={state === 'waiting' ? answers.waits : undefined}>{STATES[state]}</span>
      </p>
      <div className={styles.pair}>
        <Rows
          rows={rows}
          label={`What ${pseudonym} sent in`}
          caption="Sent in"
          {...(before.length > 0 && { isNew: (words: string) => !known.has(words) })}
        />
        {before.length > 0 ? (
          <Rows rows={before} label={`What ${pseudonym} began with`} caption="Last time" />
        ) : (
          <p className="sub">They began with nothing: it is their first.</p>
        )}
      </div>
      {error && <ErrorNote what={error.message} help={error.help} />}
      <p className={answers.deeds}>
        {state === 'waiting' && may('exercise.take-up') && (
          <>
            <Button small busy={takeUp.isRunning} onClick={() => takeUp.run(offered.id)}>
              Take it up
            </Button>
            <Button small look="quiet" busy={decline.isRunning} onClick={() => decline.run(offered.id)}>
              Leave it out
            </Button>
          </>
        )}
        {state === 'taken' && (
          <>
            <PlaceLink place={exerciseOf(offered)}>Give it themes</PlaceLink>
            {source !== null && <PlaceLink place={sourceOf(source)}>The source</PlaceLink>}
          </>
        )}
      </p>
    </article>
  );
}
