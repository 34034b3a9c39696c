import { FieldVersions } from '#client/ui/field-versions.tsx';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Assessing } from './use-assessing.ts';

interface AssessmentVersionsProps {
  assessing: Assessing;
  theirs: Assessment;
  /** What was written here stands with the team now. */
  onSent: () => void;
}

const count = (excerpts: readonly unknown[]) => String(excerpts.length || 'none');

/** What was written here and what somebody else wrote meanwhile: one of them is kept. */
export function AssessmentVersions({ assessing, theirs, onSent }: AssessmentVersionsProps) {
  const { draft, sent, by, isSending, send, leave } = assessing;
  return (
    <FieldVersions
      what="this assessment"
      by={by}
      fields={[
        { label: 'What was said of it here', mine: draft.text.trim(), theirs: theirs.text },
        {
          label: 'Prominence',
          mine: String(draft.prominence ?? ''),
          theirs: String(theirs.prominence ?? ''),
        },
        { label: 'Asked about', mine: draft.asked, theirs: theirs.asked },
        { label: 'Excerpts it rests on', mine: count(draft.excerpts), theirs: count(theirs.excerpts) },
        { label: 'State', mine: sent, theirs: theirs.state },
      ].filter((field) => field.mine !== field.theirs)}
      busy={isSending}
      onKeepMine={() => void send(sent, theirs.rev).then((isSent) => isSent && onSent())}
      onTakeTheirs={leave}
    />
  );
}
