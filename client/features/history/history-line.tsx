import { Icon } from '#client/ui/icon.tsx';
import type { HistoryEntry } from '#shared/journal/history.ts';
import { DeedDetail } from './deed-detail.tsx';
import styles from './history.module.css';

interface HistoryLineProps {
  study: string;
  entry: HistoryEntry;
  isOpen: boolean;
  onOpen: (deed: number | undefined) => void;
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** One deed: when, who, what; opens what it changed. */
export function HistoryLine({ study, entry, isOpen, onOpen }: HistoryLineProps) {
  const { number, at, by, summary, deeds, undone } = entry;
  return (
    <>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        data-undone={undone !== null || undefined}
        onClick={() => onOpen(isOpen ? undefined : number)}
      >
        <Icon name={isOpen ? 'down' : 'right'} />
        <time dateTime={at}>{clock.format(new Date(at))}</time>
        <span className={styles.who}>{by.name}</span>
        <span className={styles.what}>
          {summary}
          {deeds > 1 && <span className="sub"> and {deeds - 1} more, together</span>}
          {undone && <span className={styles.undone}>taken back by {undone.by}</span>}
        </span>
      </button>
      {isOpen && <DeedDetail study={study} deed={number} />}
    </>
  );
}
