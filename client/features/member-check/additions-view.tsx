import type { Place } from '#client/lib/place.ts';
import { Empty } from '#client/ui/empty.tsx';
import type { AdditionView } from '#shared/member-check/check-view.ts';
import { AdditionCard } from './addition-card.tsx';
import styles from './checks.module.css';

interface AdditionsViewProps {
  study: string;
  additions: readonly AdditionView[];
  areaName: (area: string | null) => string;
  monthName: (wave: string) => string;
  coderName: (coder: string) => string;
  personOf: (addition: AdditionView) => Place;
}

/** What coordinators told unasked; those nobody looked after come first. */
export function AdditionsView({ study, additions, ...names }: AdditionsViewProps) {
  const ordered = [...additions].sort((a, b) => Number(a.seen !== null) - Number(b.seen !== null));
  return (
    <div className={`scroll ${styles.view}`}>
      <p className={styles.bar}>
        Told on their own page, after the talk: never evidence of a month. Ask about it next time, or keep it
        in a memo.
      </p>
      {ordered.length === 0 && (
        <Empty title="Nothing was added">
          Below each sheet there is room for what we did not ask. What is written there stands here.
        </Empty>
      )}
      <ul className={styles.cards}>
        {ordered.map((addition) => (
          <li key={addition.id}>
            <AdditionCard study={study} addition={addition} {...names} />
          </li>
        ))}
      </ul>
    </div>
  );
}
