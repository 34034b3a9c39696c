import { Button } from '#client/ui/button.tsx';
import type { ProjectChoices, ProjectReview } from '#shared/import/project.ts';
import { GroupingLine } from './grouping-line.tsx';
import styles from './project.module.css';

export type Grouping = ProjectReview['groupings'][number];
export type GroupingSaid = NonNullable<Grouping['choice']>;

interface ReviewGroupingsProps {
  review: ProjectReview;
  choices: ProjectChoices;
  onChoose: (groupings: Record<string, GroupingSaid | null>) => void;
}

/** What a guess would be as an answer; none where it is of no use, or where a month is not known. */
const accepted = ({ guess, month }: Grouping): GroupingSaid | undefined =>
  guess === 'none' || (guess === 'wave' && month === null)
    ? undefined
    : { as: guess, ...(guess === 'wave' && month !== null && { month }) };

/** What holds sources together in the file, and what of it is an area, a month or a participant. */
export function ReviewGroupings({ review, choices, onChoose }: ReviewGroupingsProps) {
  const { groupings } = review;
  if (groupings.length === 0) return null;
  const saidOf = (one: Grouping): GroupingSaid | null => choices.groupings[one.key] ?? one.choice;
  const guessed = groupings.flatMap((one) => {
    const said = saidOf(one) === null ? accepted(one) : undefined;
    return said ? [[one.key, said] as const] : [];
  });
  return (
    <section className={styles.part} aria-labelledby="groupings">
      <div className={styles.heading}>
        <h2 id="groupings">Areas, months and participants</h2>
        {guessed.length > 0 && (
          <Button small onClick={() => onChoose(Object.fromEntries(guessed))}>
            {guessed.length === 1 ? 'Accept the guess' : `Accept all ${guessed.length} guesses`}
          </Button>
        )}
      </div>
      <p className={styles.said}>
        Other programs know cases, sets and variables. What they mean here is for you to say; what nobody says
        anything of is left out.
      </p>
      <ul className={styles.lines}>
        {groupings.map((one) => (
          <GroupingLine
            key={one.key}
            grouping={one}
            said={saidOf(one)}
            onSay={(said) => onChoose({ [one.key]: said })}
          />
        ))}
      </ul>
    </section>
  );
}
