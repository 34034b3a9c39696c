import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { EvidenceView } from '#shared/api/analysis.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import { AssessmentFields } from './assessment-fields.tsx';
import { AssessmentVersions } from './assessment-versions.tsx';
import styles from './evidence.module.css';
import { useAssessing } from './use-assessing.ts';

interface AssessmentFormProps {
  study: string;
  evidence: EvidenceView;
  /** It was sent, or is given up. */
  onDone: () => void;
}

/** Writes a cell's assessment, or gives it up. */
export function AssessmentForm({ study, evidence, onDone }: AssessmentFormProps) {
  const assessing = useAssessing(study, evidence);
  const { send, isSending, theirs, error, leave } = assessing;
  const finish = async (state: Assessment['state']) => {
    if (!isSending && (await send(state))) onDone();
  };
  if (theirs) return <AssessmentVersions assessing={assessing} theirs={theirs} onSent={onDone} />;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void finish('confirmed');
      }}
    >
      <AssessmentFields
        assessing={assessing}
        excerpts={evidence.excerpts}
        canRate={evidence.cell.state === 'present'}
        autoFocus
      />
      <p className={styles.deeds}>
        <Button look="primary" small type="submit" busy={isSending}>
          Confirm
        </Button>
        <Button small busy={isSending} onClick={() => void finish('draft')}>
          Keep as draft
        </Button>
        <Button
          look="quiet"
          small
          onClick={() => {
            leave();
            onDone();
          }}
        >
          Cancel
        </Button>
      </p>
      {error && <ErrorNote what={error.message} help={error.help} />}
    </form>
  );
}
