import type { ReactNode } from 'react';
import { shortDay } from '#client/lib/day.ts';
import { type ClearanceGroup, clearanceGroupOf, clearanceWords } from '#shared/quote/clearance.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import styles from './quote.module.css';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.35, strokeLinecap: 'round' } as const;

const DRAWINGS: Record<ClearanceGroup, ReactNode> = {
  cleared: (
    <>
      <circle cx="7" cy="7" r="6.2" fill="currentColor" />
      <path
        d="m4.2 7.2 2 2 3.7-4.2"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </>
  ),
  sent: (
    <>
      <circle cx="7" cy="7" r="5.6" {...line} />
      <path d="M7 3.8V7l2.2 1.4" {...line} />
    </>
  ),
  draft: <circle cx="7" cy="7" r="5.6" {...line} strokeLinecap="butt" strokeDasharray="2.2 2" />,
  refused: (
    <>
      <circle cx="7" cy="7" r="5.6" {...line} />
      <path d="m3.2 10.8 7.6-7.6" {...line} />
    </>
  ),
  withdrawn: (
    <>
      <circle cx="7" cy="7" r="5.6" {...line} />
      <path d="M7 4v3.6M7 9.9v.1" {...line} />
    </>
  ),
};

interface ClearanceSignProps {
  quote: Pick<QuoteView, 'clearance' | 'audiences' | 'askedOn'>;
}

/** How far a quote got: a shape and words. */
export function ClearanceSign({ quote }: ClearanceSignProps) {
  const group = clearanceGroupOf(quote.clearance);
  return (
    <span className={styles.clearance} data-clearance={group}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        {DRAWINGS[group]}
      </svg>
      {clearanceWords(quote, shortDay)}
    </span>
  );
}
