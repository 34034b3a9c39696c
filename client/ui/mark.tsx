import type { ReactNode } from 'react';
import type { Kind } from './kind-shape.tsx';

/** What can stand in a cell: five filled marks in the colour of the kind, five open ones in ink. */
export type MarkShape =
  | 'core-1'
  | 'core-2'
  | 'core-3'
  | 'hatched'
  | 'half'
  | 'ring'
  | 'crossed'
  | 'dash'
  | 'tilde'
  | 'question';

const stroke = { fill: 'none', strokeLinecap: 'round' } as const;

const drawings: Record<MarkShape, ReactNode> = {
  'core-1': (
    <>
      <circle cx="8" cy="8" r="6" fill="var(--k-soft)" />
      <circle cx="8" cy="8" r="2.6" fill="var(--k)" />
    </>
  ),
  'core-2': (
    <>
      <circle cx="8" cy="8" r="6" fill="var(--k-soft)" />
      <circle cx="8" cy="8" r="4.3" fill="var(--k)" />
    </>
  ),
  'core-3': <circle cx="8" cy="8" r="6" fill="var(--k)" />,
  hatched: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="var(--k)" strokeWidth="1.5" />
      <path
        d="M4 11.6 11.6 4M3.2 8.8l5.6-5.6M7.2 12.8l5.6-5.6"
        fill="none"
        stroke="var(--k)"
        strokeWidth="1.2"
      />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="var(--k)" strokeWidth="1.5" />
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="var(--k)" />
    </>
  ),
  ring: <circle cx="8" cy="8" r="5" fill="none" stroke="var(--mk)" strokeWidth="1.25" />,
  crossed: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="var(--mk-strong)" strokeWidth="1.4" />
      <path d="m4.3 4.3 7.4 7.4m0-7.4-7.4 7.4" fill="none" stroke="var(--mk-strong)" strokeWidth="1.4" />
    </>
  ),
  dash: <path d="M4.5 8h7" fill="none" stroke="var(--mk)" strokeWidth="1.5" />,
  tilde: (
    <path d="M3.5 9c1-2.6 2.8-2.6 4.5-1s3.5 1.6 4.5-1" {...stroke} stroke="var(--mk)" strokeWidth="1.5" />
  ),
  question: (
    <>
      <path
        d="M5.6 5.9c0-1.6 1-2.5 2.5-2.5 1.4 0 2.4.9 2.4 2.2 0 1.9-2.4 2-2.4 4"
        {...stroke}
        stroke="var(--mk)"
        strokeWidth="1.5"
      />
      <circle cx="8.1" cy="12.2" r=".95" fill="var(--mk)" />
    </>
  ),
};

interface MarkProps {
  shape: MarkShape;
  kind: Kind | null;
  /** Lighter, for what may still change. */
  isProvisional?: boolean;
  size?: number;
  /** Its accessible name; without one it is decoration, and what stands around it must speak. */
  label?: string;
  /** Its place inside a bigger picture. */
  x?: number;
  y?: number;
}

/** One mark in a box of 16 units: size carries strength, shape carries state, so that print and colour blindness keep both. */
export function Mark({ shape, kind, isProvisional = false, size = 16, label, x, y }: MarkProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      {...(x !== undefined && { x })}
      {...(y !== undefined && { y })}
      data-kind={kind ?? 'unsorted'}
      data-provisional={isProvisional || undefined}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      {drawings[shape]}
    </svg>
  );
}
