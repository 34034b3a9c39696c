import type { Arrow } from '#shared/drawing/arrows.ts';
import styles from './map-drawing.module.css';

/** How many accounts a line joins. */
export function LineCount({ line: { middle }, count }: { line: Arrow; count: number }) {
  return (
    <g className={styles.count} transform={`translate(${middle.x} ${middle.y})`}>
      <rect x={-9} y={-8} width={18} height={16} rx={8} />
      <text y={4}>{count}</text>
    </g>
  );
}
