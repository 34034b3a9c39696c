import type { MouseEvent } from 'react';
import { useGridFocus } from '#client/ui/grid-focus.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { monthLabel } from '#shared/dates.ts';
import type { Place } from './cell-address.ts';
import styles from './framework.module.css';
import { FrameworkCell } from './framework-cell.tsx';
import type { FrameworkRow } from './framework-rows.ts';
import type { GridTheme } from './rows.ts';

declare module 'react' {
  interface CSSProperties {
    '--themes'?: number;
  }
}

interface FrameworkGridProps {
  rows: readonly FrameworkRow[];
  themes: readonly GridTheme[];
  selected: Place | undefined;
  absenceWords: number;
  coderName: (id: string) => string;
  /** Opens a cell, at one of its excerpts where that was asked for. */
  onOpen: (place: Place, coding?: string) => void;
}

/** Texts by area and month, a column a theme: one tab stop, arrows inside, Enter opens what a text rests on. */
export function FrameworkGrid(props: FrameworkGridProps) {
  const { rows, themes, selected, absenceWords, coderName, onOpen } = props;
  const grid = useGridFocus({
    rows: rows.length,
    columns: themes.length,
    rowBlocks: rows.flatMap(({ isFirst }, at) => (isFirst ? [at] : [])),
  });
  const codingAt = ({ target }: MouseEvent) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-coding]')?.dataset.coding : undefined;
  return (
    <div className={styles.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is the grid, its cells take the focus.
        role="grid"
        aria-label="Framework matrix"
        className={styles.grid}
        style={{ '--themes': themes.length }}
        {...grid.gridProps}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              Area and month
            </th>
            {themes.map(({ id, title, kind }) => (
              <th key={id} scope="col" data-kind={kind ?? 'unsorted'}>
                <span>
                  <KindShape kind={kind} size={10} /> {title}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.key} data-first={row.isFirst || undefined}>
              <th scope="row">
                <b>{row.areaName}</b>
                <span>{monthLabel(row.month)}</span>
                {row.place === 'open' && <span>open</span>}
              </th>
              {themes.map(({ id, title, kind }, column) => {
                const known = row.cells[column];
                if (!known) return null;
                const place: Place = { theme: id, area: row.area, wave: row.wave };
                const isSelected =
                  selected?.theme === id && selected.area === row.area && selected.wave === row.wave;
                return (
                  <td
                    key={id}
                    {...grid.cellProps({ row: at, column })}
                    aria-current={isSelected || undefined}
                    data-kind={kind ?? 'unsorted'}
                    onClick={(event) => onOpen(place, codingAt(event))}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' && event.key !== ' ') return;
                      event.preventDefault();
                      onOpen(place);
                    }}
                  >
                    <span className="vh">
                      {title}, {row.areaName}, {monthLabel(row.month)}:{' '}
                    </span>
                    <FrameworkCell {...{ known, kind, absenceWords, coderName }} />
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
