import { longDay } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { goingWords } from '#shared/journal/going-words.ts';
import type { TrashItem } from '#shared/journal/trash.ts';
import styles from './trash.module.css';

interface TrashListProps {
  items: readonly TrashItem[];
  /** Something is being brought back. */
  isBusy: boolean;
  onRestore: (item: TrashItem) => void;
  onRemove: (item: TrashItem) => void;
}

const KINDS = { source: 'Sources', memo: 'Memos', snapshot: 'Snapshots', report: 'Reports' } as const;

/** What was thrown away, by kind: when, by whom, what hangs on it, and both ways out. */
export function TrashList({ items, isBusy, onRestore, onRemove }: TrashListProps) {
  const kinds = (['source', 'memo', 'snapshot', 'report'] as const).filter((word) =>
    items.some((item) => item.word === word),
  );
  return kinds.map((word) => (
    <section key={word} aria-labelledby={`trash-${word}`}>
      <h2 id={`trash-${word}`}>{KINDS[word]}</h2>
      <ul className={styles.list}>
        {items
          .filter((item) => item.word === word)
          .map((item) => (
            <li key={item.id}>
              <div>
                <b>{item.title}</b>
                <p className="sub">
                  {[
                    item.kind,
                    item.at && `thrown away ${longDay(item.at)}${item.by === '' ? '' : ` by ${item.by}`}`,
                    word === 'source' && goingWords({ ...item.going, sources: 0 }).join(', '),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <span className={styles.deeds}>
                {item.restorable && (
                  <Button
                    deed="source.restore"
                    small
                    busy={isBusy}
                    onClick={() => onRestore(item)}
                    aria-label={`Bring back ${item.title}`}
                  >
                    Bring back
                  </Button>
                )}
                <Button
                  deed="trash.empty"
                  small
                  look="quiet"
                  icon="trash"
                  onClick={() => onRemove(item)}
                  aria-label={`Remove ${item.title} for good`}
                >
                  Remove for good
                </Button>
              </span>
            </li>
          ))}
      </ul>
    </section>
  ));
}
