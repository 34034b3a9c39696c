import type { ReactNode } from 'react';
import styles from './form-table.module.css';

interface FormTableProps {
  label: string;
  /** Heads of the columns; a width is in pixels, columns without one share the rest. */
  heads: readonly { words: string; width?: number; isHidden?: boolean }[];
  /** Rows: `tr` with one `td` a column. */
  children: ReactNode;
  /** A form for one more, below the rows. */
  add?: ReactNode;
}

/** Rows of fields that are written in place. */
export function FormTable({ label, heads, children, add }: FormTableProps) {
  return (
    <div className={styles.place}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {heads.map(({ words, width, isHidden }) => (
              <th key={words} scope="col" style={width === undefined ? undefined : { width }}>
                <span className={isHidden ? 'vh' : undefined}>{words}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {add !== undefined && <div className={styles.add}>{add}</div>}
    </div>
  );
}
