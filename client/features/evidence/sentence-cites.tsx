import { type AssessmentDraft, citing } from '#shared/assessment/draft.ts';
import { citedText } from '#shared/assessment/sentences.ts';
import type { CodingId } from '#shared/ids.ts';
import styles from './cites.module.css';

interface SentenceCitesProps {
  draft: AssessmentDraft;
  /** Of one excerpt. */
  codings: readonly CodingId[];
  onWrite: (draft: AssessmentDraft) => void;
}

/** Which sentences an excerpt stands behind, a button each; and those whose words have changed since. */
export function SentenceCites({ draft, codings, onWrite }: SentenceCitesProps) {
  const named = draft.excerpts.find((id) => codings.includes(id));
  const { sentences, loose } = citedText(draft.text, draft.cites);
  const lost = loose.filter(({ coding }) => coding === named);
  if (named === undefined || (sentences.length === 0 && lost.length === 0)) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside one would ask for a legend of its own.
    <div className={styles.cites} role="group" aria-label="It stands behind sentence">
      {sentences.length > 0 && <span aria-hidden="true">behind sentence</span>}
      {sentences.map(({ text, codings: behind }, at) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place in the text.
          key={at}
          type="button"
          title={text}
          aria-label={`${at + 1}: ${text}`}
          aria-pressed={behind.includes(named)}
          onClick={() => onWrite(citing(draft, named, at))}
        >
          {at + 1}
        </button>
      ))}
      {lost.map(({ sentence }) => (
        <p key={sentence}>
          No longer on a sentence: “{sentence}”{' '}
          <button
            type="button"
            className={styles.drop}
            onClick={() =>
              onWrite({
                ...draft,
                cites: draft.cites.filter((cite) => cite.coding !== named || cite.sentence !== sentence),
              })
            }
          >
            Drop
          </button>
        </p>
      ))}
    </div>
  );
}
