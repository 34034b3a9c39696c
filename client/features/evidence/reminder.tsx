import { useQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { monthLabel } from '#shared/dates.ts';
import { type CellPlace, seriesQuery } from './api.ts';
import styles from './evidence.module.css';
import judging from './judging.module.css';
import type { StripMonth } from './month-strip.tsx';
import { type Signatures, signed } from './signature.ts';

interface ReminderProps {
  study: string;
  place: CellPlace;
  months: readonly StripMonth[];
  signatures: Signatures | undefined;
  isOpen: boolean;
  onToggle: () => void;
}

/** What was said of the theme in this area the last time before, only where it is asked for: the own draft comes first. */
export function Reminder({ study, place, months, signatures, isOpen, onToggle }: ReminderProps) {
  const { data } = useQuery({ ...seriesQuery(study, place), enabled: isOpen });
  const at = months.findIndex(({ id }) => id === place.wave);
  const earlier = months.slice(0, Math.max(0, at));
  if (earlier.length === 0) return null;
  const written = earlier.findLast(({ id }) => data?.items.some((one) => one.wave === id));
  const before = data?.items.find((one) => one.wave === written?.id);
  return (
    <section className={judging.reminder} aria-label="The month before">
      <Button look="quiet" small aria-expanded={isOpen} title="P" onClick={onToggle}>
        {isOpen ? 'Hide the month before' : 'What was said of the month before?'}
      </Button>
      {isOpen && data && !before && (
        <p className={styles.signature}>Nothing was written of an earlier month.</p>
      )}
      {isOpen && before && written && (
        <>
          <p className={styles.state}>
            <b>{monthLabel(written.month)}</b>
            {before.prominence !== null && <span>prominence {before.prominence} of 3</span>}
          </p>
          <p className={styles.text}>{before.text}</p>
          <p className={styles.signature}>
            {before.stale ? 'Stale; ' : ''}
            {before.state === 'draft' ? 'draft by' : 'confirmed by'}{' '}
            {signatures && signed(signatures, before.by, before.at)}
          </p>
        </>
      )}
    </section>
  );
}
