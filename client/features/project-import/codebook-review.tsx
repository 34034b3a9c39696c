import { useHeldBack } from '#client/lib/online.ts';
import type { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { amount } from '#shared/import/summary.ts';
import styles from './codebook.module.css';
import frame from './project.module.css';
import { ReviewRest } from './review-rest.tsx';
import type { CodebookRead } from './use-codebook-file.ts';

interface CodebookReviewProps {
  read: CodebookRead;
  isTaking: boolean;
  error: CallError | null;
  onTake: () => void;
  onCancel: () => void;
}

/** What a codebook would add to the study, theme by theme, and what stays out. */
export function CodebookReview({ read, isTaking, error, onTake, onCancel }: CodebookReviewProps) {
  const { given, review } = read;
  const lost = useHeldBack();
  const fresh = review.themes.filter(({ isKnown }) => !isKnown);
  const groups = review.groups.filter(({ isKnown }) => !isKnown);
  const known = review.themes.length - fresh.length;
  const isNothing = fresh.length === 0 && groups.length === 0;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={`scroll ${frame.body}`} tabIndex={0} aria-label="What would come in">
        <header className={frame.top}>
          <p className={frame.file}>
            <b>{given.fileName}</b>
            {review.origin !== '' && ` · written by ${review.origin}`}
          </p>
          <p className={frame.elements}>
            {[
              amount(review.themes.length, 'code'),
              ...(review.groups.length > 0 ? [amount(review.groups.length, 'heading')] : []),
              ...(known > 0 ? [`${amount(known, 'theme')} there already`] : []),
            ].join(' · ')}
          </p>
          {isNothing && (
            <p className={frame.known} role="status">
              <b>This study has every theme of this file already.</b> Keeping it would change nothing.
            </p>
          )}
        </header>
        {review.themes.length > 0 && (
          <section className={frame.part} aria-labelledby="brings">
            <h2 id="brings">What comes in</h2>
            <ul className={styles.themes}>
              {review.themes.map(({ title, kind, group, parent, isKnown }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: titles may recur, and the order never changes.
                <li key={at} data-known={isKnown || undefined} data-sub={parent !== null || undefined}>
                  <KindShape kind={kind} isNamed />
                  <span>
                    <b>{title}</b>
                    <small>{parent !== null ? `under ${parent}` : (group ?? '')}</small>
                  </span>
                  <small>{isKnown ? 'there already' : 'new'}</small>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ReviewRest review={{ unplaced: [], ...review }} />
      </section>
      <footer className={frame.footer}>
        {error && <ErrorNote what={error.message} help={error.help} />}
        <p>
          {isNothing ? (
            <b>Nothing new</b>
          ) : (
            <>
              <b>To keep</b>:{' '}
              {[
                ...(fresh.length > 0 ? [amount(fresh.length, 'theme')] : []),
                ...(groups.length > 0 ? [amount(groups.length, 'group')] : []),
              ].join(', ')}
            </>
          )}
        </p>
        <Button onClick={onCancel}>Cancel</Button>
        <Button
          look="primary"
          busy={isTaking}
          heldBack={lost ?? (isNothing ? 'the study has all of it' : undefined)}
          onClick={onTake}
        >
          Keep
        </Button>
      </footer>
    </>
  );
}
