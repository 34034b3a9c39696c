/** The four kinds; null is what has not been given one yet. */
export type Kind = 'change' | 'enabler' | 'threat' | 'opportunity';

const paths: Record<Kind | 'unsorted', string> = {
  change: 'M6 1.2 11.4 10.8H.6z',
  enabler: 'M6 .5 11 3.3v5.4L6 11.5 1 8.7V3.3z',
  threat: 'M6 10.8.6 1.2h10.8z',
  opportunity: 'M6 0c.5 3.6 2.4 5.5 6 6-3.6.5-5.5 2.4-6 6C5.5 8.4 3.6 6.5 0 6c3.6-.5 5.5-2.4 6-6z',
  unsorted: 'M2 2h8v8H2z',
};

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
      <path d={paths[name]} fill="var(--k)" />
    </svg>
  );
}
