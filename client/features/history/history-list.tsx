import { useState } from 'react';
import { Icon } from '#client/ui/icon.tsx';
import type { HistoryEntry } from '#shared/journal/history.ts';
import { type Run, runsOf } from '#shared/journal/runs.ts';
import styles from './history.module.css';
import { HistoryLine } from './history-line.tsx';

interface HistoryListProps {
  study: string;
  entries: readonly HistoryEntry[];
  /** The deed whose changes are shown. */
  open: number | undefined;
  onOpen: (deed: number | undefined) => void;
}

const day = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** Lines by the reader’s own days, runs of the same folded. */
export function HistoryList({ study, entries, open, onOpen }: HistoryListProps) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const name = day.format(new Date(entry.at));
    days.set(name, [...(days.get(name) ?? []), entry]);
  }
  const isUnfolded = ({ head, rest }: Run) =>
    unfolded.has(head.number) || rest.some(({ number }) => number === open);
  return [...days].map(([name, lines]) => (
    <div key={name} className={styles.day}>
      <h2>{name}</h2>
      <ol>
        {runsOf(lines).flatMap((run) => [
          <li key={run.head.number}>
            <HistoryLine study={study} entry={run.head} isOpen={run.head.number === open} onOpen={onOpen} />
          </li>,
          ...(run.rest.length > 0 && !isUnfolded(run)
            ? [
                <li key={`${run.head.number} more`}>
                  <button
                    type="button"
                    className={styles.fold}
                    onClick={() => setUnfolded(new Set([...unfolded, run.head.number]))}
                  >
                    <Icon name="down" /> {run.rest.length} more like it
                  </button>
                </li>,
              ]
            : run.rest.map((entry) => (
                <li key={entry.number}>
                  <HistoryLine study={study} entry={entry} isOpen={entry.number === open} onOpen={onOpen} />
                </li>
              ))),
        ])}
      </ol>
    </div>
  ));
}
