import { headPath } from '#shared/drawing/arrows.ts';
import styles from './arrow-line.module.css';

/** A curve without its head, where the head points to, and its middle. */
export interface Curve {
  path: string;
  head: { x: number; y: number; way: 1 | -1 };
  middle: { x: number; y: number };
}

interface ArrowLineProps {
  line: Curve;
  /** The kind of what it starts from; `step` for what leads to a next step. */
  kind: string | null;
  /** The whole sentence, as a tooltip; none where it is told elsewhere. */
  says?: string;
  isReading?: boolean;
  isFresh?: boolean;
  /** Rests on no excerpt from anywhere. */
  isBare?: boolean;
  isDim?: boolean;
}

/** One account of how two things hang together; its head is at the end acted upon. */
export function ArrowLine({ line, kind, says, isReading, isFresh, isBare, isDim }: ArrowLineProps) {
  return (
    <g
      className={styles.line}
      data-kind={kind ?? 'unsorted'}
      data-step={kind === 'step' || undefined}
      data-dim={isDim || undefined}
    >
      {says !== undefined && <title>{says}</title>}
      <path
        className={styles.path}
        d={line.path}
        fill="none"
        strokeWidth={isFresh ? 3 : 1.4}
        {...(isReading && { strokeDasharray: '4 3' })}
      />
      <path className={styles.head} d={headPath(line.head)} />
      {isBare && <NoExcerpt x={line.middle.x} y={line.middle.y} />}
    </g>
  );
}

/** The ring on a line that no excerpt supports. */
export function NoExcerpt({ x, y }: { x: number; y: number }) {
  return (
    <g data-kind="threat" transform={`translate(${x} ${y})`}>
      <circle r="7.5" fill="var(--surface)" stroke="var(--k)" strokeWidth="1.4" />
      <path
        d="M-1.9-1.6c0-1.3.8-2 2-2 1.1 0 1.9.7 1.9 1.7 0 1.5-1.9 1.6-1.9 3.1"
        fill="none"
        stroke="var(--k)"
        strokeWidth="1.4"
      />
      <circle cx=".1" cy="3.6" r=".8" fill="var(--k)" />
    </g>
  );
}

interface LineSignProps {
  width?: number;
  isReading?: boolean;
}

/** A piece of such a line, for a legend. */
export function LineSign({ width = 1.5, isReading = false }: LineSignProps) {
  return (
    <svg width={34} height={10} aria-hidden="true">
      <path
        d="M0 5h28"
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth={width}
        {...(isReading && { strokeDasharray: '4 3' })}
      />
      <path d="M34 5l-6-3.5v7z" fill="var(--ink-2)" />
    </svg>
  );
}

/** The ring alone, for a legend. */
export function NoExcerptSign() {
  return (
    <svg width={17} height={17} viewBox="-8.5 -8.5 17 17" aria-hidden="true">
      <NoExcerpt x={0} y={0} />
    </svg>
  );
}
