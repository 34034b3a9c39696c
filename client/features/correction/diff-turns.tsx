import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { clockOf } from '#shared/correction/draft.ts';
import type { ComparedTurn } from '#shared/correction/text-runs.ts';
import { type TurnDiff, turnDiffs } from '#shared/correction/turn-diff.ts';
import styles from './review.module.css';

interface DiffTurnsProps<Turn extends ComparedTurn> {
  before: readonly Turn[];
  after: readonly Turn[];
}

/** So many turns that stayed, from a place of the text on. */
interface Fold {
  from: number;
  count: number;
}

/** Runs of turns that stayed folded to a line; the others one by one. */
function folded<Turn extends ComparedTurn>(diffs: readonly TurnDiff<Turn>[]) {
  const parts: (TurnDiff<Turn> | Fold)[] = [];
  for (const diff of diffs) {
    const last = parts.at(-1);
    if (!diff.isSame) parts.push(diff);
    else if (last && 'count' in last) last.count += 1;
    else parts.push({ from: diff.after?.start ?? 0, count: 1 });
  }
  return parts;
}

const turnsWords = (count: number) => `${count} ${count === 1 ? 'turn' : 'turns'} as before`;

/** Who speaks and when, with what it was where that changed. */
function Changed({ before, after }: { before: string | null; after: string | null }) {
  if (before === after || before === null) return after;
  if (after === null) return <del>{before}</del>;
  return (
    <>
      <del>{before}</del> <ins>{after}</ins>
    </>
  );
}

function DiffRow<Turn extends ComparedTurn>({
  diff: { before, after, stretches },
}: {
  diff: TurnDiff<Turn>;
}) {
  const who = (turn: Turn | null) => turn && (turn.speaker ?? 'nobody named');
  const when = (turn: Turn | null) => turn && clockOf(turn.time);
  return (
    <li className={styles.diff}>
      <p className={styles.who}>
        <Changed before={who(before)} after={who(after)} />
        <span>
          <Changed before={when(before)} after={when(after)} />
        </span>
      </p>
      <p className={styles.words}>
        {stretches.map(({ is, text }, at) => {
          const key = `${at} ${is}`;
          if (is === 'added') return <ins key={key}>{text}</ins>;
          if (is === 'removed') return <del key={key}>{text}</del>;
          return <span key={key}>{text}</span>;
        })}
      </p>
    </li>
  );
}

/** Two texts of a source in one: what was put in underlined, what was taken out struck, turn by turn. */
export function DiffTurns<Turn extends ComparedTurn>({ before, after }: DiffTurnsProps<Turn>) {
  const [isWhole, setWhole] = useState(false);
  const diffs = turnDiffs(before, after);
  const shown = isWhole ? diffs : folded(diffs);
  const same = diffs.filter(({ isSame }) => isSame).length;
  return (
    <>
      <ol className={styles.diffs} aria-label="What changes in the text">
        {shown.map((part) =>
          'count' in part ? (
            <li key={`fold ${part.from}`} className={styles.same}>
              {turnsWords(part.count)}
            </li>
          ) : (
            <DiffRow key={`${part.before?.start} ${part.after?.start}`} diff={part} />
          ),
        )}
      </ol>
      {same > 0 && (
        <Button look="quiet" small onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Only what changed' : 'The whole text'}
        </Button>
      )}
    </>
  );
}
