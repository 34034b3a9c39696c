import type { ReactNode } from 'react';
import styles from './legend.module.css';

export interface LegendRow {
  title?: string;
  entries: readonly { sign: ReactNode; words: string }[];
  /** At the right end, such as a chip that explains itself. */
  end?: ReactNode;
}

interface LegendProps {
  /** Its accessible name. */
  label: string;
  rows: readonly LegendRow[];
}

/** What the signs of a picture mean; the rows stand under one another in columns. */
export function Legend({ label, rows }: LegendProps) {
  const columns = Math.max(...rows.map((row) => row.entries.length));
  const hasTitles = rows.some((row) => row.title !== undefined);
  return (
    <section
      className={styles.legend}
      aria-label={label}
      style={{ gridTemplateColumns: `${hasTitles ? 'max-content ' : ''}repeat(${columns}, max-content) 1fr` }}
    >
      {rows.map((row) => (
        <ul key={row.title ?? row.entries[0]?.words} className={styles.row}>
          {hasTitles && <li className={styles.title}>{row.title}</li>}
          {Array.from({ length: columns }, (_, at) => {
            const entry = row.entries[at];
            return entry ? (
              <li key={entry.words}>
                {entry.sign}
                {entry.words}
              </li>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has nothing but its position.
              <li key={at} aria-hidden="true" />
            );
          })}
          <li className={styles.end}>{row.end}</li>
        </ul>
      ))}
    </section>
  );
}
