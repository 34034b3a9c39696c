import { KIND_PATHS } from '#shared/drawing/kind-paths.ts';

/** The four kinds; null is what has not been given one yet. */
export type Kind = 'change' | 'enabler' | 'threat' | 'opportunity';

interface KindShapeProps {
  kind: Kind | null;
  /** One of six tints of the kind's family; none or null is the kind's own colour. */
  tint?: number | null;
  /** In pixels, or in units of the picture it stands in. */
  size?: number;
  /** Speaks the kind's name, where no words beside it do. */
  isNamed?: boolean;
  /** Its place inside a bigger picture. */
  x?: number;
  y?: number;
}

/** The shape of a kind, in its colour; told apart without colour too. */
export function KindShape({ kind, tint, size = 11, isNamed = false, x, y }: KindShapeProps) {
  const name = kind ?? 'unsorted';
  return (
    <svg
      viewBox="0 0 12 12"
      width={size}
      height={size}
      {...(x !== undefined && { x })}
      {...(y !== undefined && { y })}
      data-kind={name}
      data-tint={tint ?? undefined}
      role={isNamed ? 'img' : undefined}
      aria-label={isNamed ? name : undefined}
      aria-hidden={isNamed ? undefined : true}
    >
      <path d={KIND_PATHS[name]} fill="var(--k)" />
    </svg>
  );
}
