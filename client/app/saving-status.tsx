import { useOnline } from '#client/lib/online.ts';
import { type Saving, useSaving } from '#client/lib/saving.ts';
import styles from './saving-status.module.css';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

function inWords(saving: Saving): string {
  switch (saving.state) {
    case 'idle':
      return 'All saved';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved ${clock.format(saving.at)}`;
    case 'lost':
      if (saving.waiting === 0) return 'Not connected';
      return `Not connected, ${saving.waiting} ${saving.waiting === 1 ? 'change' : 'changes'} kept here`;
  }
}

/** Where the writes of this page stand, in a few words that move nothing beside them. */
export function SavingStatus() {
  const saving = useSaving();
  const isOnline = useOnline();
  return (
    <span className={styles.status} role="status" data-lost={!isOnline || undefined}>
      {inWords(saving)}
    </span>
  );
}
