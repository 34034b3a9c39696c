import type { Ref } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Mark } from '#client/ui/mark.tsx';
import { PictureBand } from '#client/ui/picture-band.tsx';
import { markOf } from '#shared/analysis/mark.ts';
import { movementOf, movementWords } from '#shared/analysis/movement.ts';
import { scopeOf, scopeWords } from '#shared/analysis/scope.ts';
import type { Block } from './frame.ts';
import styles from './grid-picture.module.css';
import type { GridLook } from './over-time-grid.tsx';
import type { BlockRuns } from './phase-runs.ts';
import { PictureChip } from './picture-chip.tsx';
import { PictureLegend } from './picture-legend.tsx';
import type { Row, ThemeRow } from './rows.ts';
import { type Stop, stopsOf } from './stops.ts';
import { storyWords } from './story-words.ts';

const NAME = 190;
const CELL = 24;
const WIDE = { story: 118, movement: 240 };
const ROW = 22;
/** Without the lines of phases. */
const HEAD_LEAST = 80;
const BAND = 16;
const LEGEND = 70;
const MARGIN = 16;

interface GridPictureProps {
  ref?: Ref<SVGSVGElement>;
  rows: readonly Row[];
  blocks: readonly Block[];
  look: GridLook;
  title: string;
  caption: string;
  /** Names over the months, a line each. */
  phases: readonly (readonly BlockRuns[])[];
}

const widthOf = (stop: Stop) => (stop.type === 'name' ? NAME : stop.type === 'cell' ? CELL : WIDE[stop.type]);

/** The grid as one drawing, for a report: heads, marks, stories, legend, and what it rests on. */
export function GridPicture({ ref, rows, blocks, look, title, caption, phases }: GridPictureProps) {
  const stops = stopsOf(blocks);
  const lefts = stops.map(
    (_, at) => MARGIN + stops.slice(0, at).reduce((sum, stop) => sum + widthOf(stop), 0),
  );
  const leftOf = (at: number) => lefts[at] ?? MARGIN;
  const width = Math.max(760, leftOf(stops.length - 1) + widthOf(stops.at(-1) ?? { type: 'name' }) + MARGIN);
  const head = HEAD_LEAST + phases.length * BAND;
  const height = head + rows.length * ROW + LEGEND;
  const themeRow = (row: ThemeRow, y: number) => (
    <g key={row.key}>
      <text x={MARGIN} y={y + 15}>
        {row.theme.title.length > 30 ? `${row.theme.title.slice(0, 29)}…` : row.theme.title}
      </text>
      {stops.map((stop, at) => {
        const x = leftOf(at);
        if (stop.type === 'cell') {
          const cell = row.cells.get(stop.column.key);
          const shape = cell && markOf(cell, look.withOthers);
          return (
            shape && (
              <Mark
                key={stop.column.key}
                shape={shape}
                kind={row.theme.kind}
                isProvisional={cell.provisional}
                x={x + 4}
                y={y + 3}
              />
            )
          );
        }
        if (stop.type === 'story') {
          const story = look.storyOf(row.theme.id, stop.area);
          const words = story && storyWords(story);
          return (
            words && <PictureChip key={stop.area} {...words} x={x + 4} y={y + 2} room={WIDE.story - 8} />
          );
        }
        if (stop.type === 'movement') {
          const series = look.seriesOf(row.theme.id);
          return (
            <text key="movement" className={styles.small} x={x + 10} y={y + 15}>
              {scopeWords(scopeOf(series))}, {movementWords[movementOf(series).movement]}
            </text>
          );
        }
        return null;
      })}
    </g>
  );
  const blockLefts = blocks.map(({ columns }) =>
    leftOf(stops.findIndex((stop) => stop.type === 'cell' && stop.column === columns[0])),
  );
  return (
    <svg
      ref={ref}
      role="img"
      aria-label={title}
      className={styles.picture}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <text className={styles.title} x={MARGIN} y={28}>
        {title}
      </text>
      {phases.map((line, at) =>
        line.flatMap(({ key, runs }) =>
          runs.map(({ title: phase, things }) => {
            const [first, last] = [things[0], things.at(-1)].map((column) =>
              leftOf(stops.findIndex((stop) => stop.type === 'cell' && stop.column === column)),
            );
            return (
              phase !== null && (
                <PictureBand
                  key={`${key} ${things[0]?.key}`}
                  title={phase}
                  x={first ?? 0}
                  y={61 + at * BAND}
                  width={(last ?? 0) + CELL - (first ?? 0)}
                />
              )
            );
          }),
        ),
      )}
      {blocks.map(({ key, title: name, columns }, at) => (
        <g key={key}>
          <text className={styles.strong} x={(blockLefts[at] ?? 0) + 6} y={56}>
            {name}
          </text>
          {columns.map((column, place) => (
            <text
              key={column.key}
              className={styles.initial}
              x={(blockLefts[at] ?? 0) + place * CELL + CELL / 2}
              y={head - 8}
            >
              {column.short}
            </text>
          ))}
          <path className={styles.line} d={`M${blockLefts[at]} 44V${head + rows.length * ROW}`} />
        </g>
      ))}
      <path className={styles.line} d={`M${MARGIN} ${head}H${width - MARGIN}`} />
      {rows.map((row, at) => {
        const y = head + at * ROW;
        return row.type === 'theme' ? (
          themeRow(row, y)
        ) : (
          <g key={`${row.type} ${row.kind} ${row.key}`} data-kind={row.kind}>
            {row.type === 'kind' && (
              <KindShape kind={row.kind === 'unsorted' ? null : row.kind} size={10} x={MARGIN} y={y + 6} />
            )}
            <text className={row.type === 'kind' ? styles.kind : styles.small} x={MARGIN + 16} y={y + 15}>
              {row.title} {row.count}
            </text>
          </g>
        );
      })}
      <PictureLegend x={MARGIN} y={head + rows.length * ROW + 10} caption={caption} />
    </svg>
  );
}
