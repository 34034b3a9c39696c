import { Mark } from '#client/ui/mark.tsx';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './chart-legend.module.css';

/** What stands at the foot of the charts: silence, and what was raised without a rating. */
export function ChartLegend({ kind }: { kind: ThemeKind | null }) {
  return (
    <ul className={styles.legend} aria-label="What stands on the foot line">
      <li>
        <Mark shape="ring" kind={kind} size={14} /> looked for, not raised
      </li>
      <li>
        <Mark shape="hatched" kind={kind} size={14} /> raised, strength not rated
      </li>
    </ul>
  );
}
