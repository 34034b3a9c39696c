import { Fragment } from 'react';
import type { AssessmentView } from '#shared/assessment/assessment.ts';
import { citedText } from '#shared/assessment/sentences.ts';
import type { CodingId } from '#shared/ids.ts';
import styles from './evidence.module.css';

interface AssessmentTextProps {
  assessment: Pick<AssessmentView, 'text' | 'cites' | 'excerpts'>;
  /** Shows the excerpt behind a sentence. */
  onExcerpt: (coding: CodingId) => void;
}

/** An assessment's words; behind each sentence the numbers of the excerpts it rests on. */
export function AssessmentText({ assessment: { text, cites, excerpts }, onExcerpt }: AssessmentTextProps) {
  const { sentences, loose } = citedText(text, cites);
  return (
    <>
      <p className={styles.text}>
        {sentences.map(({ text: sentence, codings }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place in the text.
          <Fragment key={at}>
            {sentence}
            {codings.map((coding) => (
              <button
                key={coding}
                type="button"
                className={styles.cite}
                aria-label={`Excerpt ${excerpts.indexOf(coding) + 1}`}
                onClick={() => onExcerpt(coding)}
              >
                {excerpts.indexOf(coding) + 1}
              </button>
            ))}{' '}
          </Fragment>
        ))}
      </p>
      {loose.length > 0 && (
        <p className={styles.signature}>
          {loose.length === 1 ? 'One excerpt is' : `${loose.length} excerpts are`} no longer on a sentence:{' '}
          {loose.map(({ coding, sentence }) => (
            <button
              key={`${coding} ${sentence}`}
              type="button"
              className={styles.cite}
              title={`It stood behind “${sentence}”`}
              aria-label={`Excerpt ${excerpts.indexOf(coding) + 1}, which stood behind “${sentence}”`}
              onClick={() => onExcerpt(coding)}
            >
              {excerpts.indexOf(coding) + 1}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
