import { type ReactNode, useEffect, useRef } from 'react';
import { shortDay } from '#client/lib/day.ts';
import type { Place } from '#client/lib/place.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { useGridFocus } from '#client/ui/grid-focus.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { TipArea } from '#client/ui/tip-area.tsx';
import type { FieldworkCellView } from '#shared/api/overview.ts';
import type { Area } from '#shared/area/area.ts';
import { monthLabel } from '#shared/dates.ts';
import { type Phase, phaseBand } from '#shared/study/phase.ts';
import { standingOf } from '#shared/wave/standing.ts';
import type { Wave } from '#shared/wave/wave.ts';
import styles from './fieldwork.module.css';
import { FieldworkCell } from './fieldwork-cell.tsx';
import { shortMonths } from './short-months.ts';

declare module 'react' {
  interface CSSProperties {
    '--waves'?: number;
  }
}

interface FieldworkGridProps {
  areas: readonly Area[];
  waves: readonly Wave[];
  phases: readonly Phase[];
  /** Undefined while they are read: the frame stands already. */
  cells: readonly FieldworkCellView[] | undefined;
  absenceWords: number;
  today: string;
  areaLink: (area: Area) => Place;
  cellLink: (cell: FieldworkCellView) => Place;
  onEdit: (cell: FieldworkCellView) => void;
  /** What is open over a cell; `close` gives the focus back to it. */
  editorOf: (cell: FieldworkCellView, close: () => void) => ReactNode;
}

/** Two lines of a narrow column, or a word that is wider than it. */
const isLong = (name: string): boolean =>
  name.length > 22 || name.split(/[\s-]/).some((word) => word.length > 9);

/** The fieldwork as areas × months. One tab stop, arrows inside; E edits the interview of a cell. */
export function FieldworkGrid(props: FieldworkGridProps) {
  const { areas, waves, phases, cells, absenceWords, today, areaLink, cellLink, onEdit, editorOf } = props;
  const open = Math.max(
    0,
    waves.findIndex((wave) => standingOf(wave, today) === 'open'),
  );
  const grid = useGridFocus({ rows: areas.length, columns: waves.length + 1 }, { row: 0, column: open + 1 });
  const at = (row: number, column: number) =>
    cells?.find(({ area, wave }) => area === areas[row]?.id && wave === waves[column]?.id);
  useShortcuts('Fieldwork', [
    {
      keys: 'e',
      deed: 'engagement.set',
      does: 'Edit the interview of the chosen cell',
      run: () => {
        const cell = at(grid.active.row, grid.active.column - 1);
        if (cell && document.activeElement?.hasAttribute('data-row')) onEdit(cell);
      },
    },
  ]);
  const months = shortMonths(waves);
  const band = phaseBand(
    phases,
    waves.map(({ id }) => id),
  );
  const { ref: gridRef, onKeyDown } = grid.gridProps;
  const table = useRef<HTMLTableElement>(null);
  // A long study opens where the fieldwork stands, not where it began.
  useEffect(() => {
    const place = table.current?.parentElement;
    const heading = table.current?.querySelectorAll<HTMLElement>('thead th')[open];
    if (place && heading) place.scrollLeft = heading.offsetLeft + heading.offsetWidth * 2 - place.clientWidth;
  }, [open]);
  return (
    <TipArea className={`scroll ${styles.scroll}`}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is the grid; arrows move inside.
        role="grid"
        aria-label="Fieldwork by area and month"
        className={styles.grid}
        style={{ '--waves': waves.length }}
        ref={(element) => {
          gridRef(element);
          table.current = element;
        }}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td />
            {waves.map((wave, column) => {
              const standing = standingOf(wave, today);
              const phase = band[column];
              return (
                <th key={wave.id} scope="col" data-standing={standing}>
                  {phases.length > 0 && (
                    <small data-phase={phase ? (phase.isFirst ? 'begins' : 'goes-on') : undefined}>
                      {phase && <i className={phase.isFirst ? undefined : 'vh'}>{phase.title}</i>}
                    </small>
                  )}
                  <b>{months[column]}</b>
                  <span>{standing === 'open' ? `open to ${shortDay(wave.endsOn)}` : standing}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {areas.map((area, row) => (
            <tr key={area.id}>
              <th scope="row">
                <PlaceLink
                  place={areaLink(area)}
                  {...grid.cellProps({ row, column: 0 })}
                  className={styles.area}
                  data-long={isLong(area.name) || undefined}
                  data-tip={area.name.length > 22 ? area.name : undefined}
                >
                  {area.name}
                </PlaceLink>
                {area.character !== '' && <span>{area.character}</span>}
                {area.seat !== '' && <span>{area.seat}</span>}
              </th>
              {waves.map((wave, column) => {
                const cell = at(row, column);
                const isOpenWave = standingOf(wave, today) === 'open';
                if (!cell) return <td key={wave.id} data-open={isOpenWave || undefined} />;
                const hasSources = cell.source !== null || cell.others.length > 0;
                return (
                  <FieldworkCell
                    key={wave.id}
                    cell={cell}
                    area={area.name}
                    month={monthLabel(wave.month)}
                    absenceWords={absenceWords}
                    isOpenWave={isOpenWave}
                    link={hasSources ? cellLink(cell) : undefined}
                    onEdit={() => onEdit(cell)}
                    focusProps={grid.cellProps({ row, column: column + 1 })}
                    editor={editorOf(cell, () => grid.focus({ row, column: column + 1 }))}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TipArea>
  );
}
