import type { ProjectReview } from '#shared/import/project.ts';
import { amount } from '#shared/import/summary.ts';
import styles from './project.module.css';
import { whyWords } from './words.ts';

interface ReviewRestProps {
  review: Pick<ProjectReview, 'unplaced' | 'notShown' | 'warnings'>;
}

const number = new Intl.NumberFormat('en-GB');
/** Warnings shown before the rest is folded. */
const SHOWN = 6;

/** What is left out, what is kept and not shown, and what else is worth knowing. */
export function ReviewRest({ review }: ReviewRestProps) {
  const { unplaced, notShown, warnings } = review;
  const [first, rest] = [warnings.slice(0, SHOWN), warnings.slice(SHOWN)];
  return (
    <>
      {unplaced.length > 0 && (
        <section className={styles.part} aria-labelledby="unplaced">
          <h2 id="unplaced">What is left out</h2>
          <ul className={styles.plain}>
            {unplaced.map(({ why, selections, codings }) => (
              <li key={why}>
                <b>
                  {amount(codings, 'coding')} on {amount(selections, 'passage')}
                </b>{' '}
                {whyWords[why]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {notShown.length > 0 && (
        <section className={styles.part} aria-labelledby="not-shown">
          <h2 id="not-shown">Kept, not shown</h2>
          <p className={styles.said}>
            These have no place here. The file is kept as it came, so that none of them is lost: graphs,
            colours, sets, pages, pictures and recordings leave again with a project that an owner takes away.
          </p>
          <ul className={styles.plain}>
            {notShown.map(({ what, count, named }) => (
              <li key={what}>
                <b>
                  {what.charAt(0).toUpperCase()}
                  {what.slice(1)}
                </b>{' '}
                {number.format(count)}
                {named.length > 0 && <small>{`${named.join(', ')}${named.length < count ? '…' : ''}`}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {warnings.length > 0 && (
        <section className={styles.part} aria-labelledby="to-note">
          <h2 id="to-note">To note</h2>
          <ul className={styles.plain}>
            {first.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
          {rest.length > 0 && (
            <details>
              <summary>{rest.length} more</summary>
              <ul className={styles.plain}>
                {rest.map(({ code, message }) => (
                  <li key={`${code} ${message}`}>{message}</li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
    </>
  );
}
