import type { ReactNode } from 'react';

export type FieldworkSignName =
  | 'coded'
  | 'in-progress'
  | 'held'
  | 'planned'
  | 'missed'
  | 'declined'
  | 'short';

const ring = <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

const drawings: Record<FieldworkSignName, ReactNode> = {
  coded: (
    <>
      <circle cx="8" cy="8" r="6" fill="currentColor" />
      <path
        d="m5.3 8.2 1.9 1.9 3.6-4"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  'in-progress': (
    <>
      {ring}
      <path d="M8 8V2.75A5.25 5.25 0 1 1 4.92 12.25z" fill="currentColor" />
    </>
  ),
  held: (
    <>
      {ring}
      <circle cx="8" cy="8" r="1.8" fill="currentColor" />
    </>
  ),
  planned: (
    <circle
      cx="8"
      cy="8"
      r="5.25"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeDasharray="2.06 2.06"
    />
  ),
  missed: (
    <path d="m4.2 4.2 7.6 7.6m0-7.6-7.6 7.6" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
  ),
  declined: (
    <>
      {ring}
      <path d="M5 8h6" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </>
  ),
  short: (
    <path
      d="M3.5 9c1-2.6 2.8-2.6 4.5-1s3.5 1.6 4.5-1"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
    />
  ),
};

interface FieldworkSignProps {
  name: FieldworkSignName;
  size?: number;
}

/** How far an interview got, as a drawing in the colour of its text; the words beside it say it too. */
export function FieldworkSign({ name, size = 16 }: FieldworkSignProps) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
