import { RadioGrid } from '#client/ui/radio-grid.tsx';
import type { ProjectChoices, ProjectReview } from '#shared/import/project.ts';
import styles from './project.module.css';

interface ReviewConflictsProps {
  review: ProjectReview;
  choices: ProjectChoices;
  onChoose: (conflicts: Record<string, 'leave' | 'apart'>) => void;
}

/** Sources that the study has with other words: never written over. */
export function ReviewConflicts({ review, choices, onChoose }: ReviewConflictsProps) {
  if (review.conflicts.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="conflicts">
      <h2 id="conflicts">Texts that differ</h2>
      <p className={styles.said}>
        The study has these sources with other words. Theirs are never written over.
      </p>
      {review.conflicts.map(({ source, title, known }) => {
        const choice = choices.conflicts[source];
        return (
          <div key={source} className={styles.question} data-open={choice === undefined || undefined}>
            <p className={styles.asked}>
              <b>{known}</b> {title !== known && <span className="sub">in the file “{title}”</span>}
              {choice === undefined && <span className={styles.todo}>choose…</span>}
            </p>
            <RadioGrid
              label={`What becomes of ${known}`}
              options={[
                {
                  value: 'leave',
                  label: 'Leave the study’s as it is',
                  hint: 'The file’s text and its codings stay out.',
                },
                {
                  value: 'apart',
                  label: 'Keep the file’s as a source of its own',
                  hint: 'With its codings; both stand side by side.',
                },
              ]}
              value={choice}
              onChange={(said) => onChoose({ [source]: said })}
            />
          </div>
        );
      })}
    </section>
  );
}
