import { useChangedBy } from '#client/lib/changed-by.ts';
import { TwoVersions } from '#client/ui/two-versions.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { verbatim } from '#shared/quote/verbatim.ts';
import styles from './edit.module.css';
import type { QuoteEdit } from './use-quote-edit.ts';

interface Version {
  printed: string;
  label: string;
}

function Guarded({ said, version }: { said: string; version: Version }) {
  const { isVerbatim, offending } = verbatim(said, version.printed);
  return (
    <>
      “{version.printed}”
      <span className={styles.verdict} data-alert={!isVerbatim || undefined}>
        {isVerbatim ? 'verbatim' : `not verbatim: “${offending?.text ?? version.printed}”`}
        {version.label !== '' && ` · signed ${version.label}`}
      </span>
    </>
  );
}

interface QuoteConflictProps {
  study: string;
  quote: QuoteView;
  edit: QuoteEdit;
}

/** My printed words beside those somebody else saved meanwhile, both held against what was said. */
export function QuoteConflict({ study, quote, edit }: QuoteConflictProps) {
  const say = useToast();
  const by = useChangedBy(study, quote.rev);
  return (
    <TwoVersions
      says="This quote was changed elsewhere while you were editing."
      mine={{
        by: 'Kept in this browser',
        children: <Guarded said={quote.text} version={edit.draft} />,
      }}
      theirs={{ by, children: <Guarded said={quote.text} version={quote} /> }}
      copy={edit.draft.printed}
      onCopied={() => say({ title: 'Copied', detail: 'your printed words' })}
      onKeepMine={edit.save}
      onTakeTheirs={edit.discard}
      busy={edit.saving.isRunning}
    />
  );
}
