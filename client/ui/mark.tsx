import type { MarkShape } from '#shared/drawing/mark-shapes.ts';
import { MARK_SHAPES, type MarkInk, type MarkPart } from '#shared/drawing/mark-shapes.ts';
import type { Kind } from './kind-shape.tsx';

const INK: Record<MarkInk, string> = {
  kind: 'var(--k)',
  'kind-soft': 'var(--k-soft)',
  ink: 'var(--mk)',
  'ink-strong': 'var(--mk-strong)',
};

function Part({ part }: { part: MarkPart }) {
  const look = {
    fill: part.fill ? INK[part.fill] : 'none',
    ...(part.stroke && { stroke: INK[part.stroke], strokeWidth: part.width }),
    ...(part.isRound && { strokeLinecap: 'round' as const }),
  };
  if ('path' in part) return <path d={part.path} {...look} />;
  const [cx, cy, r] = part.circle;
  return <circle cx={cx} cy={cy} r={r} {...look} />;
}

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
      {MARK_SHAPES[shape].map((part, at) => (
        <Part key={String(at)} part={part} />
      ))}
    </svg>
  );
}
