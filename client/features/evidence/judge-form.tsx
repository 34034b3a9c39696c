import { useRef } from 'react';
import { keyLabel } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { EvidenceView } from '#shared/api/analysis.ts';
import { AssessmentFields } from './assessment-fields.tsx';
import { AssessmentVersions } from './assessment-versions.tsx';
import styles from './evidence.module.css';
import { useAssessing } from './use-assessing.ts';
import { useJudgeKeys } from './use-judge-keys.ts';

interface JudgeFormProps {
  study: string;
  evidence: EvidenceView;
  onReminder: () => void;
  /** It stands confirmed with the team. */
  onJudged: () => void;
  /** The reader is done writing and wants the keys back. */
  onLeave: () => void;
}

/** The judgement of one cell in a sweep: always open, kept as it is written, done by key. */
export function JudgeForm({ study, evidence, onReminder, onJudged, onLeave }: JudgeFormProps) {
  const assessing = useAssessing(study, evidence);
  const { draft, write, here, send, isSending, isChanged, theirs, error, leave } = assessing;
  const { excerpts, assessment } = evidence;
  const canRate = evidence.cell.state === 'present';
  const text = useRef<HTMLTextAreaElement>(null);
  const save = () => {
    if (!isSending && !theirs) void send('draft');
  };
  const confirm = () => {
    if (!isSending && !theirs) void send('confirmed').then((isSent) => isSent && onJudged());
  };
  useJudgeKeys({
    ...{ draft, excerpts, canRate, here, text, write, onReminder },
    onSave: save,
    onConfirm: confirm,
  });
  if (theirs) return <AssessmentVersions assessing={assessing} theirs={theirs} onSent={onJudged} />;
  return (
    <form
      className={styles.form}
      aria-label="Judgement"
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <AssessmentFields
        assessing={assessing}
        excerpts={excerpts}
        canRate={canRate}
        textRef={text}
        onTextKey={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onLeave();
        }}
      />
      <p className={styles.deeds}>
        <Button look="primary" small type="submit" busy={isSending} title={keyLabel('mod+enter')}>
          Confirm and next
        </Button>
        <Button small busy={isSending} title={keyLabel('mod+s')} onClick={save}>
          Save draft
        </Button>
        {isChanged && (
          <Button look="quiet" small onClick={leave}>
            {assessment ? 'Back to what stands' : 'Throw away'}
          </Button>
        )}
      </p>
      {error && <ErrorNote what={error.message} help={error.help} />}
    </form>
  );
}
