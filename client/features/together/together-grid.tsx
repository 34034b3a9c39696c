import { type KeyboardEvent, useState } from 'react';
import { cellAfter, useGridFocus } from '#client/ui/grid-focus.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import {
  hasCell,
  pairWords,
  type TogetherTable,
  type TogetherTheme,
} from '#shared/analysis/together-table.ts';
import { sizeOfCount } from './size.ts';
import styles from './together-grid.module.css';

interface TogetherGridProps {
  table: TogetherTable;
  /** Fewer turns than these are drawn as a dot. */
  least: number;
  open: readonly [one: string, other: string] | undefined;
  onOpen: (one: TogetherTheme, other: TogetherTheme) => void;
}

/** Where each kind begins. */
const blocksOf = (themes: readonly TogetherTheme[]) =>
  themes.flatMap(({ kind }, at) => (at === 0 || themes[at - 1]?.kind !== kind ? [at] : []));

/** Themes against themes, with the turns that carry both; walked with the arrows. */
export function TogetherGrid({ table, least, open, onOpen }: TogetherGridProps) {
  const { rows, columns, isTriangle, of } = table;
  const [near, setNear] = useState<string>();
  const [rowBlocks, columnBlocks] = [blocksOf(rows), blocksOf(columns)];
  const shape = { rows: rows.length, columns: columns.length, rowBlocks, columnBlocks };
  const { active, focus, gridProps, cellProps } = useGridFocus(shape);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const next = cellAfter(active, event.key, event.ctrlKey, shape);
    if (!next) return;
    event.preventDefault();
    focus(isTriangle ? { row: next.row, column: Math.min(next.column, next.row) } : next);
  };
  const isOpen = (one: string, other: string) => open?.includes(one) === true && open.includes(other);
  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        <table
          ref={gridProps.ref}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is the grid, its cells hold what takes the focus.
          role="grid"
          aria-label="Themes together"
          onKeyDown={onKeyDown}
          className={styles.grid}
        >
          <thead>
            <tr>
              <td className={styles.corner}>turns</td>
              {columns.map((theme, column) => (
                <th
                  key={theme.id}
                  scope="col"
                  title={`${theme.title}: ${theme.turns} turns`}
                  data-block={columnBlocks.includes(column) || undefined}
                >
                  <span>
                    <KindShape kind={theme.kind} size={10} />
                    <b>{theme.title}</b>
                  </span>
                  <small>{theme.turns}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one, row) => (
              <tr key={one.id} data-block={rowBlocks.includes(row) || undefined}>
                <th scope="row" title={one.title}>
                  <span>
                    <KindShape kind={one.kind} size={10} />
                    <b>{one.title}</b>
                    <small>{one.turns}</small>
                  </span>
                </th>
                {columns.map((other, column) => {
                  const block = { 'data-block': columnBlocks.includes(column) || undefined };
                  if (!hasCell(table, row, column)) {
                    return isTriangle ? (
                      <td key={other.id} className={styles.void} />
                    ) : (
                      <td key={other.id} className={styles.void} {...block}>
                        <span {...cellProps({ row, column })} role="img" aria-label="the same theme" />
                      </td>
                    );
                  }
                  const turns = of(one.id, other.id);
                  const words = pairWords(one, other, turns);
                  return (
                    <td key={other.id} {...block}>
                      <button
                        type="button"
                        {...cellProps({ row, column })}
                        aria-label={words}
                        aria-disabled={turns === 0 || undefined}
                        aria-pressed={isOpen(one.id, other.id)}
                        data-size={turns >= least ? sizeOfCount(turns) : 0}
                        onClick={() => turns > 0 && onOpen(one, other)}
                        onFocus={() => {
                          cellProps({ row, column }).onFocus();
                          setNear(words);
                        }}
                        onBlur={() => setNear(undefined)}
                        onPointerEnter={() => setNear(words)}
                        onPointerLeave={() => setNear(undefined)}
                      >
                        {turns >= least ? turns : '·'}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.says} aria-hidden="true">
        {near ?? 'Stand on a number for its base; Enter shows the words.'}
      </p>
    </div>
  );
}
