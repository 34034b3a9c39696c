import { useState } from 'react';
import { useFocusBack } from '#client/lib/focus-back.ts';
import { Allowed } from '#client/ui/allowed.tsx';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { cellHeading } from '#shared/analysis/cell-words.ts';
import type { EvidenceView } from '#shared/api/analysis.ts';
import type { CodingId } from '#shared/ids.ts';
import { useJudgements } from './api.ts';
import { AskedOnSheet } from './asked-on-sheet.tsx';
import { AssessmentChanges } from './assessment-changes.tsx';
import { AssessmentForm } from './assessment-form.tsx';
import { AssessmentText } from './assessment-text.tsx';
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
  /** Shows the excerpt behind a sentence. */
  onExcerpt: (coding: CodingId) => void;
}

const asked = { yes: 'Asked about', no: 'Unprompted', unknown: '' };

/** What is known of a cell, and the team's judgement of it: text, prominence, who and when. */
export function Assessment(props: AssessmentProps) {
  const { study, evidence, signatures, openMonth, closedWaves, onExcerpt } = props;
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
  const confirm = async () => {
    const rev = assessment?.rev;
    await assess.runAsync({ ...place, state: 'confirmed', ...(rev !== undefined && { rev }) });
    say({ title: 'Assessment', detail: 'confirmed', undoable: true });
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
        <div className={styles.stale}>
          <AssessmentChanges evidence={evidence} changes={assessment.changes} />
          <Allowed deed="assessment.set">
            <button type="button" onClick={() => setWriting(true)}>
              Review
            </button>
          </Allowed>
        </div>
      )}
      {isWriting ? (
        <AssessmentForm
          key={`${theme} ${cell.area} ${cell.wave}`}
          study={study}
          evidence={evidence}
          onDone={() => setWriting(false)}
        />
      ) : (
        <>
          {assessment && assessment.text !== '' ? (
            <AssessmentText assessment={assessment} onExcerpt={onExcerpt} />
          ) : (
            <p className={styles.reason}>{rest}</p>
          )}
          {assessment && (
            <p className={styles.signature}>
              {asked[assessment.asked] && `${asked[assessment.asked]}. `}
              {assessment.state === 'draft' ? 'Draft by' : 'Confirmed by'} {signature}
            </p>
          )}
          <AskedOnSheet sheets={evidence.sheets} />
          {openMonth !== null && cell.state !== 'not-yet' && (
            <p className={styles.signature}>
              {openMonth} is open; the story rests on {closedWaves}.
            </p>
          )}
          <p className={styles.deeds}>
            {assessment?.state === 'draft' && (
              <Button
                deed="assessment.set"
                small
                busy={assess.isRunning}
                onClick={() => void confirm().catch(() => undefined)}
              >
                Confirm
              </Button>
            )}
            <Button deed="assessment.set" ref={opener} look="quiet" small onClick={() => setWriting(true)}>
              {assessment ? 'Edit the assessment' : 'Write an assessment'}
            </Button>
          </p>
        </>
      )}
      {assess.error && !isWriting && <ErrorNote what={assess.error.message} help={assess.error.help} />}
    </section>
  );
}
