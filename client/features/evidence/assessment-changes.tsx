import type { EvidenceView } from '#shared/api/analysis.ts';
import type { AssessmentChange } from '#shared/assessment/basis.ts';
import { changeWords } from '#shared/assessment/change-words.ts';
import { beginningOf } from './beginning.ts';

interface AssessmentChangesProps {
  evidence: Pick<EvidenceView, 'excerpts' | 'sources'>;
  /** Null where something changed and nobody can say what. */
  changes: readonly AssessmentChange[] | null;
}

/** Changes named before the rest is only counted. */
const SHOWN = 6;

/** What is otherwise in a cell than when its assessment was written. */
export function AssessmentChanges({ evidence: { excerpts, sources }, changes }: AssessmentChangesProps) {
  if (changes === null)
    return (
      <p>
        Something in the cell has changed since this was written. What it rested on was not kept then, so
        nobody can say what.
      </p>
    );
  const where = (change: AssessmentChange): string => {
    if (change.what === 'meaning') return '';
    const excerpt = excerpts.find(({ codings }) => codings.some(({ id }) => id === change.coding));
    if (excerpt) return `: “${beginningOf(excerpt.text)}”`;
    const source = sources.find(({ id }) => id === change.source);
    return source ? `: an excerpt of ${source.title}` : '';
  };
  const rest = changes.length - SHOWN;
  return (
    <>
      <p>Since this was written:</p>
      <ul>
        {changes.slice(0, SHOWN).map((change) => (
          <li key={`${change.what} ${change.what === 'meaning' ? change.event : change.coding}`}>
            {changeWords(change)}
            <span>{where(change)}</span>
          </li>
        ))}
        {rest > 0 && <li>and {rest} more</li>}
      </ul>
    </>
  );
}
