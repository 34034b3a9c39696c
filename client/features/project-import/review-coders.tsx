import { SelectField } from '#client/ui/select-field.tsx';
import type { CoderId } from '#shared/ids.ts';
import type { ProjectChoices, ProjectReview } from '#shared/import/project.ts';
import { amount } from '#shared/import/summary.ts';
import styles from './project.module.css';

interface ReviewCodersProps {
  review: ProjectReview;
  choices: ProjectChoices;
  onChoose: (coders: Record<string, CoderId | null>) => void;
}

/** Who signed in the file: names of their own, unless somebody says that one is a member of the team. */
export function ReviewCoders({ review, choices, onChoose }: ReviewCodersProps) {
  if (review.coders.length === 0) return null;
  const nameOf = new Map(review.team.map(({ id, name }) => [id, name]));
  return (
    <section className={styles.part} aria-labelledby="coders">
      <h2 id="coders">Who coded</h2>
      <p className={styles.said}>
        A name in a file proves nothing, so nobody is taken for a member of the team until you say so.
      </p>
      <ul className={styles.lines}>
        {review.coders.map(({ guid, name, codings, memos, alike }) => {
          const alikes = alike.flatMap((id) => nameOf.get(id) ?? []);
          return (
            <li key={guid}>
              <span>
                <b>{name}</b>
                <small>
                  {[
                    ...(codings > 0 ? [amount(codings, 'coding')] : []),
                    ...(memos > 0 ? [amount(memos, 'memo')] : []),
                  ].join(', ') || 'signed nothing that comes in'}
                </small>
                {alikes.length > 0 && choices.coders[guid] === undefined && (
                  <small className={styles.guess}>may be {alikes.join(' or ')} of the team</small>
                )}
              </span>
              <SelectField
                label={`Who ${name} is`}
                hidesLabel
                options={[
                  { value: '', label: 'A name of its own' },
                  ...review.team.map((member) => ({ value: `${member.id}`, label: `is ${member.name}` })),
                ]}
                value={choices.coders[guid] ?? ''}
                onChange={(id) =>
                  onChoose({ [guid]: review.team.find((member) => member.id === id)?.id ?? null })
                }
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
