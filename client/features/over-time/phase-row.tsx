import styles from './grid.module.css';
import type { BlockRuns } from './phase-runs.ts';

interface PhaseRowProps {
  blocks: readonly BlockRuns[];
  /** Which line of names it is, from 0. */
  at: number;
  /** Over all months there is one column more, of where and which way. */
  isAll: boolean;
}

declare module 'react' {
  interface CSSProperties {
    '--band'?: number;
    '--bands'?: number;
    '--above'?: number;
    '--over'?: string;
  }
}

/** A thin line of names over the months: what phase they are of. */
export function PhaseRow({ blocks, at, isAll }: PhaseRowProps) {
  return (
    <tr className={styles.phases} style={{ '--band': at }}>
      <td className={styles.corner} />
      {blocks.flatMap(({ key, hasStory, runs }) => [
        ...runs.map(({ title, things }, run) =>
          title === null ? (
            <td
              key={`${key} ${things[0]?.key}`}
              colSpan={things.length}
              data-first={(hasStory && run === 0) || undefined}
            />
          ) : (
            <th
              key={`${key} ${things[0]?.key}`}
              scope="colgroup"
              colSpan={things.length}
              title={title}
              data-first={(hasStory && run === 0) || undefined}
            >
              <span>{title}</span>
            </th>
          ),
        ),
        ...(hasStory ? [<td key={`${key} story`} />] : []),
      ])}
      {isAll && <td />}
    </tr>
  );
}
