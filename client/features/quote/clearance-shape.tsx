import type { ReactNode } from 'react';
import type { ClearanceGroup } from '#shared/quote/clearance.ts';

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

/** How far a quote got, as a shape: filled check, clock, dashed ring, struck ring, ring with a mark. */
export function ClearanceShape({ group }: { group: ClearanceGroup }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {DRAWINGS[group]}
    </svg>
  );
}
