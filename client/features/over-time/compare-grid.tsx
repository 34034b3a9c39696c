import { useMemo } from 'react';
import { TipArea } from '#client/ui/tip-area.tsx';
import type { Place } from './cell-address.ts';
import styles from './compare.module.css';
import type { Comparable } from './compare-blocks.ts';
import { compareStops } from './compare-blocks.ts';
import { CompareHead } from './compare-head.tsx';
import { CompareRow } from './compare-row.tsx';
import type { ComparedBlock } from './compare-words.ts';
import { columnKey } from './frame.ts';
import { GroupButton } from './group-button.tsx';
import type { GridLook } from './over-time-grid.tsx';
import type { GridTheme, Row } from './rows.ts';
import { useGridKeys } from './use-grid-keys.ts';

interface CompareGridProps {
  rows: readonly Row[];
  compared: Comparable;
  /** By theme and block, in the order of the blocks. */
  differenceOf: (theme: GridTheme) => readonly ComparedBlock[];
  look: GridLook;
  selected: Place | undefined;
  onOpen: (place: Omit<Place, 'wave'> & { wave: Place['wave'] | null }) => void;
  onFold: (key: string) => void;
}

/** Two waves, areas or phases beside each other: the marks of both sides, and the difference in words. */
export function CompareGrid(props: CompareGridProps) {
  const { rows, compared, differenceOf, look, selected, onOpen, onFold } = props;
  const stops = useMemo(() => compareStops(compared.blocks), [compared]);
  const open = (at: number, column: number) => {
    const row = rows[at];
    const stop = stops[column];
    if (!row) return;
    if (row.type !== 'theme') onFold(row.key);
    else if (stop?.type === 'cell')
      onOpen({ theme: row.theme.id, area: stop.column.area, wave: stop.column.wave });
    else if (stop?.type === 'story') onOpen({ theme: row.theme.id, area: stop.area, wave: null });
  };
  const fold = (at: number) => {
    const heading = rows.slice(0, at + 1).findLast(({ type }) => type !== 'theme');
    if (heading) onFold(heading.key);
  };
  const { active, gridProps } = useGridKeys({ rows, stops, onOpen: open, onFold: fold });
  return (
    <TipArea className={styles.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is the grid, its cells take the focus.
        role="grid"
        aria-label={`${compared.first.name} beside ${compared.second.name}`}
        className={styles.grid}
        data-by={compared.by}
        {...gridProps}
      >
        <CompareHead compared={compared} />
        <tbody>
          {rows.map((row, at) =>
            row.type === 'theme' ? (
              <CompareRow
                key={row.key}
                row={row}
                at={at}
                compared={compared}
                differences={differenceOf(row.theme)}
                active={active.row === at ? active.column : undefined}
                selected={
                  selected?.theme === row.theme.id ? columnKey(selected.area, selected.wave) : undefined
                }
                look={look}
              />
            ) : (
              <tr key={`${row.type} ${row.kind} ${row.key}`} className={styles.heading} data-kind={row.kind}>
                <th scope="rowgroup" colSpan={stops.length} data-type={row.type}>
                  <GroupButton row={row} at={at} isActive={active.row === at} />
                </th>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </TipArea>
  );
}
