import type { BlockTable } from '#shared/report/block.ts';
import { BlockRuns } from './block-runs.tsx';
import styles from './block-view.module.css';

interface BlockTableViewProps {
  caption: string;
  table: BlockTable;
}

/** A table of words and marks; the first cell of a row names it. */
export function BlockTableView({ caption, table: { head, rows } }: BlockTableViewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard.
    <div className={styles.wide} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((words, at) =>
              words === '' ? (
                <td key={String(at)} />
              ) : (
                <th key={String(at)} scope="col">
                  {words}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={String(at)}>
              {row.map((runs, column) => {
                const isMark = runs.length === 1 && runs[0] !== undefined && 'mark' in runs[0];
                return column === 0 && runs.length > 0 ? (
                  <th key={String(column)} scope="row">
                    <BlockRuns runs={runs} />
                  </th>
                ) : (
                  <td key={String(column)} data-mark={isMark || undefined}>
                    <BlockRuns runs={runs} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
