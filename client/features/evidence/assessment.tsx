import { useState } from 'react';
import { useChangedBy } from '#client/lib/changed-by.ts';
import { useFocusBack } from '#client/lib/focus-back.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { cellHeading } from '#shared/analysis/cell-words.ts';
import type { EvidenceView } from '#shared/api/analysis.ts';
import { Assessment as Written } from '#shared/assessment/assessment.ts';
import { useJudgements } from './api.ts';
import { AssessmentForm } from './assessment-form.tsx';
import styles from './evidence.module.css';
import { type Signatures, signed } from './signature.ts';

interface AssessmentProps {
  study: string;
  evidence: EvidenceView;
  signatures: Signatures | undefined;
  /** The open month in a word, where the cell is provisional. */
  openMonth: string | null;
  /** How many closed waves the story rests on. */
  closedWaves: string;
}

const asked = { yes: 'Asked about', no: 'Unprompted', unknown: '' };

/** What is known of a cell, and the team's judgement of it: text, prominence, who and when. */
export function Assessment({ study, evidence, signatures, openMonth, closedWaves }: AssessmentProps) {
  const { cell, assessment, theme, reason } = evidence;
  const { assess } = useJudgements(study);
  const say = useToast();
  const [isWriting, setWriting] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(isWriting);
  const place = { theme, area: cell.area, wave: cell.wave };
  const heading = cellHeading(cell, cell.strength);
  // The heading says it already; what follows is what it rests on.
  const rest = reason.startsWith(`${heading}. `) ? reason.slice(heading.length + 2) : reason;
  const prominence = cell.strength.basis === 'rating' ? cell.strength.value : null;
  // What is written is based on what was seen when that began.
  const [seen, setSeen] = useState<number>();
  const theirs = Written.safeParse(assess.error?.code === 'conflict' ? assess.error.current : undefined).data;
  const by = useChangedBy(study, theirs?.rev);
  const send = async (
    change: Omit<Parameters<typeof assess.run>[0], 'theme' | 'area' | 'wave' | 'rev'>,
    rev = isWriting ? seen : assessment?.rev,
  ) => {
    await assess.runAsync({ ...place, ...change, ...(rev !== undefined && { rev }) });
    say({
      title: 'Assessment',
      detail: change.state === 'confirmed' ? 'confirmed' : 'kept as a draft',
      undoable: true,
    });
  };
  const write = () => {
    setSeen(assessment?.rev);
    setWriting(true);
  };
  const signature = assessment && signatures && signed(signatures, assessment.by, assessment.at);
  return (
    <section className={styles.assessment}>
      <p className={styles.state}>
        <b>{heading}</b>
        {prominence !== null && (
          <span className={styles.prominence} role="img" aria-label={`prominence ${prominence} of 3`}>
            {[1, 2, 3].map((step) => (
              <i key={step} data-on={step <= prominence || undefined} />
            ))}
          </span>
        )}
      </p>
      {!isWriting && assessment?.stale && (
        <p className={styles.stale}>
          The cell has changed since this was written.{' '}
          <button type="button" onClick={write}>
            Review
          </button>
        </p>
      )}
      {isWriting ? (
        <AssessmentForm
          key={`${theme} ${cell.area} ${cell.wave}`}
          id={`${theme} ${cell.area} ${cell.wave}`}
          assessment={assessment}
          canRate={cell.state === 'present'}
          isSending={assess.isRunning}
          excerpts={evidence.excerpts}
          theirs={theirs}
          by={by}
          onSend={(change, rev) =>
            send(change, rev).then(
              () => true,
              () => false,
            )
          }
          onDone={() => {
            assess.reset();
            setWriting(false);
          }}
        />
      ) : (
        <>
          {assessment && assessment.text !== '' ? (
            <p className={styles.text}>{assessment.text}</p>
          ) : (
            <p className={styles.reason}>{rest}</p>
          )}
          {assessment && (
            <p className={styles.signature}>
              {asked[assessment.asked] && `${asked[assessment.asked]}. `}
              {assessment.state === 'draft' ? 'Draft by' : 'Confirmed by'} {signature}
            </p>
          )}
          {openMonth !== null && cell.state !== 'not-yet' && (
            <p className={styles.signature}>
              {openMonth} is open; the story rests on {closedWaves}.
            </p>
          )}
          <p className={styles.deeds}>
            {assessment?.state === 'draft' && (
              <Button
                small
                busy={assess.isRunning}
                onClick={() => void send({ state: 'confirmed' }).catch(() => undefined)}
              >
                Confirm
              </Button>
            )}
            <Button ref={opener} look="quiet" small onClick={write}>
              {assessment ? 'Edit the assessment' : 'Write an assessment'}
            </Button>
          </p>
        </>
      )}
      {assess.error && !(isWriting && theirs) && (
        <ErrorNote what={assess.error.message} help={assess.error.help} />
      )}
    </section>
  );
}
