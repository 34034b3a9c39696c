import type { BoardLine } from '#shared/area/board-places.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './board-line.module.css';

interface BoardLineProps {
  line: BoardLine;
  /** The kind of what it starts from; `step` for what leads to a next step. */
  kind: ThemeKind | 'step' | null;
  /** The whole sentence, as a tooltip. */
  says: string;
  isReading?: boolean;
  isFresh?: boolean;
  /** Rests on no excerpt from anywhere. */
  isBare?: boolean;
  isDim?: boolean;
}

/** One account of how two things hang together; its head is at the end acted upon. */
export function LineOf({ line, kind, says, isReading, isFresh, isBare, isDim }: BoardLineProps) {
  const { x, y, way } = line.head;
  return (
    <g
      className={styles.line}
      data-kind={kind ?? 'unsorted'}
      data-step={kind === 'step' || undefined}
      data-dim={isDim || undefined}
    >
      <title>{says}</title>
      <path
        className={styles.path}
        d={line.path}
        fill="none"
        strokeWidth={isFresh ? 3 : 1.4}
        {...(isReading && { strokeDasharray: '4 3' })}
      />
      <path className={styles.head} d={`M${x} ${y}l${-6 * way} -3.5v7z`} />
      {isBare && (
        <g data-kind="threat" transform={`translate(${line.middle.x} ${line.middle.y})`}>
          <circle r="7.5" fill="var(--surface)" stroke="var(--k)" strokeWidth="1.4" />
          <path
            d="M-1.9-1.6c0-1.3.8-2 2-2 1.1 0 1.9.7 1.9 1.7 0 1.5-1.9 1.6-1.9 3.1"
            fill="none"
            stroke="var(--k)"
            strokeWidth="1.4"
          />
          <circle cx=".1" cy="3.6" r=".8" fill="var(--k)" />
        </g>
      )}
    </g>
  );
}
