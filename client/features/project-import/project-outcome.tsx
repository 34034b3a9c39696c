import type { Place } from '#client/lib/place.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { BROUGHT, type ProjectKept } from '#shared/import/project.ts';
import { amount } from '#shared/import/summary.ts';
import styles from './project.module.css';
import { broughtWords } from './words.ts';

interface ProjectOutcomeProps {
  fileName: string;
  /** What keeping it did; not known any more once the page was loaded anew. */
  kept: ProjectKept | undefined;
  /** Themes of the study that have no kind. */
  unsorted: number;
  places: { sort: Place; themes: Place; sources: Place; overview: Place };
}

/** What came of a project, and where to go on. */
export function ProjectOutcome({ fileName, kept, unsorted, places }: ProjectOutcomeProps) {
  const added = kept
    ? BROUGHT.flatMap((what) => (kept.added[what] > 0 ? [broughtWords(what, kept.added[what])] : []))
    : [];
  return (
    <div className={`scroll ${styles.body}`}>
      <p className={styles.sum} role="status">
        {kept === undefined
          ? `${fileName} is kept.`
          : added.length === 0
            ? 'The study had everything in this file already; nothing was changed.'
            : `${new Intl.ListFormat('en-GB').format(added)} came in.`}
      </p>
      <p className={styles.deeds}>
        {unsorted > 0 && (
          <ButtonLink look="primary" place={places.sort}>
            Sort {amount(unsorted, 'theme')}
          </ButtonLink>
        )}
        <ButtonLink place={places.sources}>All sources</ButtonLink>
        <ButtonLink place={places.themes}>All themes</ButtonLink>
        <ButtonLink place={places.overview}>Overview</ButtonLink>
      </p>
      {unsorted > 0 && (
        <p className={styles.said}>
          {amount(unsorted, 'theme')} {unsorted === 1 ? 'has' : 'have'} no kind yet. Until sorted, they are
          counted and drawn like changes.
        </p>
      )}
      {kept && kept.leftOut.length > 0 && (
        <section className={styles.part} aria-labelledby="left-out">
          <h2 id="left-out">Left out</h2>
          <ul className={styles.plain}>
            {kept.leftOut.map((one) => (
              <li key={one}>
                {one.charAt(0).toUpperCase()}
                {one.slice(1)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="sub">The file itself is kept beside the study, as it came.</p>
    </div>
  );
}
