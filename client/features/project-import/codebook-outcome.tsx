import type { Place } from '#client/lib/place.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import type { CodebookTaken } from '#shared/import/codebook.ts';
import { amount } from '#shared/import/summary.ts';
import styles from './project.module.css';

interface CodebookOutcomeProps {
  taken: CodebookTaken;
  /** Themes of the study that have no kind. */
  unsorted: number;
  places: { sort: Place; themes: Place };
}

/** What came of a codebook, and where to go on. */
export function CodebookOutcome({ taken, unsorted, places }: CodebookOutcomeProps) {
  const came = [
    ...(taken.themes > 0 ? [amount(taken.themes, 'theme')] : []),
    ...(taken.groups > 0 ? [amount(taken.groups, 'group')] : []),
  ];
  return (
    <div className={`scroll ${styles.body}`}>
      <p className={styles.sum} role="status">
        {came.length === 0
          ? 'The study had every theme of this file already; nothing was changed.'
          : `${came.join(' and ')} came in.`}
      </p>
      <p className={styles.deeds}>
        {unsorted > 0 && (
          <ButtonLink look="primary" place={places.sort}>
            Sort {amount(unsorted, 'theme')}
          </ButtonLink>
        )}
        <ButtonLink place={places.themes}>All themes</ButtonLink>
      </p>
    </div>
  );
}
