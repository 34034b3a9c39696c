import { shortDay } from '#client/lib/day.ts';
import { clearanceGroupOf, clearanceWords } from '#shared/quote/clearance.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { ClearanceShape } from './clearance-shape.tsx';
import styles from './quote.module.css';

interface ClearanceSignProps {
  quote: Pick<QuoteView, 'clearance' | 'audiences' | 'askedOn'>;
  /** Somebody is editing it: a draft then says so. */
  isEdited?: boolean;
}

/** How far a quote got: a shape and words. */
export function ClearanceSign({ quote, isEdited = false }: ClearanceSignProps) {
  const group = clearanceGroupOf(quote.clearance);
  return (
    <span className={styles.clearance} data-clearance={group}>
      <ClearanceShape group={group} />
      {isEdited && group === 'draft' ? 'Editing now' : clearanceWords(quote, shortDay)}
    </span>
  );
}
