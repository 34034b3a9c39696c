import { useMemo } from 'react';
import { TipArea } from '#client/ui/tip-area.tsx';
import type { TrajectoryView } from '#shared/api/analysis.ts';
import type { AreaId, ThemeId } from '#shared/ids.ts';
import type { Place } from './cell-address.ts';
import { type Block, columnKey } from './frame.ts';
import styles from './grid.module.css';
import { GridHead } from './grid-head.tsx';
import { HeadingRow } from './heading-row.tsx';
import type { BlockRuns } from './phase-runs.ts';
import type { Row } from './rows.ts';
import { stopsOf } from './stops.ts';
import { ThemeRow } from './theme-row.tsx';
import type { Fresh } from './use-fresh-cells.ts';
import { useGridKeys } from './use-grid-keys.ts';

/** From so many columns on a grid scrolls sideways on any usual screen. */
const WIDE = 60;

declare module 'react' {
  interface CSSProperties {
    '--cells'?: number;
    '--stories'?: number;
  }
}

/** What all rows have in common. */
export interface GridLook {
  study: string;
  withOthers: boolean;
  absenceWords: number;
  markSize: number;
  /** Themes created in the last closed month. */
  newThemes: ReadonlySet<string>;
  themeWord: (theme: ThemeId) => string;
  coderName: (coder: string) => string;
  storyOf: (theme: ThemeId, area: AreaId) => TrajectoryView | undefined;
  /** One an area, closed waves only. */
  seriesOf: (theme: ThemeId) => string[];
}

interface OverTimeGridProps {
  label: string;
  rows: readonly Row[];
  blocks: readonly Block[];
  look: GridLook;
  fresh: Fresh;
  storyTo: string | null;
  /** Names over the months, a line each. */
  phases: readonly (readonly BlockRuns[])[];
  selected: Place | undefined;
  onOpen: (place: Omit<Place, 'wave'> & { wave: Place['wave'] | null }) => void;
  onFold: (key: string) => void;
}

/** Every theme in every area and month. The table is the picture: one tab stop, arrows inside. */
export function OverTimeGrid(props: OverTimeGridProps) {
  const { label, rows, blocks, look, fresh, storyTo, phases, selected, onOpen, onFold } = props;
  const stops = useMemo(() => stopsOf(blocks), [blocks]);
  const fold = (at: number) => {
    const heading = rows.slice(0, at + 1).findLast(({ type }) => type !== 'theme');
    if (heading) onFold(heading.key);
  };
  const open = (at: number, column: number) => {
    const row = rows[at];
    const stop = stops[column];
    if (!row) return;
    if (row.type !== 'theme') onFold(row.key);
    else if (stop?.type === 'cell')
      onOpen({ theme: row.theme.id, area: stop.column.area, wave: stop.column.wave });
    else if (stop?.type === 'story') onOpen({ theme: row.theme.id, area: stop.area, wave: null });
  };
  const { active, gridProps } = useGridKeys({ rows, stops, onOpen: open, onFold: fold });
  const storyColumns = stops.filter(({ type }) => type === 'story' || type === 'movement').length;
  return (
    <TipArea className={styles.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is the grid, its cells take the focus.
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 2 + phases.length}
        className={styles.grid}
        data-view={blocks.some(({ story }) => story !== null) ? 'areas' : 'all'}
        data-wide={stops.length > WIDE || undefined}
        style={{ '--cells': stops.length - 1 - storyColumns, '--stories': storyColumns }}
        {...gridProps}
      >
        <colgroup>
          {stops.map((stop, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have a fixed order.
            <col key={at} className={styles[`col-${stop.type}`]} />
          ))}
        </colgroup>
        <GridHead study={look.study} blocks={blocks} storyTo={storyTo} phases={phases} />
        <tbody>
          {rows.map((row, at) =>
            row.type === 'theme' ? (
              <ThemeRow
                key={row.key}
                row={row}
                at={at}
                stops={stops}
                active={active.row === at ? active.column : undefined}
                selected={
                  selected?.theme === row.theme.id ? columnKey(selected.area, selected.wave) : undefined
                }
                look={look}
                fresh={fresh.get(row.theme.id)}
              />
            ) : (
              <HeadingRow
                key={`${row.type} ${row.kind} ${row.key}`}
                row={row}
                at={at}
                stops={stops}
                isActive={active.row === at}
              />
            ),
          )}
        </tbody>
      </table>
    </TipArea>
  );
}
