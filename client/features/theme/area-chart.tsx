import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { Mark } from '#client/ui/mark.tsx';
import { PictureBand } from '#client/ui/picture-band.tsx';
import { describeCell } from '#shared/analysis/cell-words.ts';
import type { CellView } from '#shared/api/analysis.ts';
import { monthLabel } from '#shared/dates.ts';
import type { WaveId } from '#shared/ids.ts';
import { type PhaseRow, phaseRuns } from '#shared/study/phase.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './area-chart.module.css';
import { type ChartPoint, chartOf } from './chart-points.ts';

export interface ChartWave {
  id: WaveId;
  month: string;
  place: 'closed' | 'open' | 'planned';
}

interface AreaChartProps {
  areaName: string;
  kind: ThemeKind | null;
  waves: readonly ChartWave[];
  /** Names over the months, a line each; the drawing is as much taller. */
  phases?: readonly PhaseRow[] | undefined;
  /** One a wave, in the same order. */
  cells: readonly (CellView | undefined)[];
  withOthers?: boolean;
  absenceWords: number;
  /** In units of the drawing. */
  width?: number;
  height?: number;
  /** Its place inside a bigger picture. */
  x?: number;
  y?: number;
  selected?: WaveId | undefined;
  onOpen?: (wave: WaveId) => void;
}

const LEFT = 30;
const RIGHT = 6;
const FOOT = 22;
const TOP = 18;
const MARK = 18;
const BAND = 16;

/** By how much names over the months make a chart taller. */
export const bandsHeight = (phases: readonly PhaseRow[]): number => phases.length * BAND;

/** How strongly a theme was raised in one area, month by month; the foot line is “looked for, not raised”, and hatched on it “not rated”. */
export function AreaChart(props: AreaChartProps) {
  const { areaName, kind, waves, cells, withOthers = true, absenceWords, selected, onOpen } = props;
  const { width = 272, x, y, phases = [] } = props;
  const lift = bandsHeight(phases);
  const height = (props.height ?? 112) + lift;
  const { hasStrength, points, segments } = chartOf(cells, withOthers);
  const across = scalePoint<number>()
    .domain(waves.map((_, at) => at))
    .range([LEFT, width - RIGHT])
    .padding(0.5);
  const up = scaleLinear()
    .domain([0, 3])
    .range([height - FOOT, TOP + lift]);
  const placeOf = ({ at, level }: ChartPoint): [number, number] => [across(at) ?? 0, up(level)];
  const path = line();
  const levels = hasStrength ? [1, 2, 3] : [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons inside a drawing.
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      {...(x !== undefined && { x })}
      {...(y !== undefined && { y })}
      data-kind={kind ?? 'unsorted'}
      role="group"
      aria-label={areaName}
    >
      {waves.map(
        ({ id, place }, at) =>
          place === 'open' && (
            <rect
              key={id}
              className={styles.open}
              x={(across(at) ?? 0) - across.step() / 2}
              y={4 + lift}
              width={across.step()}
              height={height - 4 - lift}
            />
          ),
      )}
      {phases.map((row, line) =>
        phaseRuns(
          waves.map((_, at) => at),
          (at) => row.phases[at] ?? null,
        ).map(
          ({ title, things }) =>
            title !== null && (
              <PictureBand
                key={`${row.kind} ${things[0]}`}
                title={title}
                x={(across(things[0] ?? 0) ?? 0) - across.step() / 2}
                y={line * BAND}
                width={things.length * across.step()}
              />
            ),
        ),
      )}
      {levels.map((level) => (
        <g key={level}>
          <path className={styles.rule} d={`M${LEFT} ${up(level) + 0.5}H${width - RIGHT}`} />
          <text className={styles.axis} x={LEFT - 10} y={up(level) + 4}>
            {level}
          </text>
        </g>
      ))}
      <path className={styles.foot} d={`M${LEFT} ${up(0) + 0.5}H${width - RIGHT}`} />
      {/* Between two silences there is nothing to follow: the foot stands for it. */}
      {segments
        .filter(({ from, to }) => from.level > 0 || to.level > 0)
        .map(({ from, to, isDashed, isProvisional }) => (
          <path
            key={from.wave}
            className={styles.line}
            data-dashed={isDashed || undefined}
            data-provisional={isProvisional || undefined}
            data-kind={kind ?? 'unsorted'}
            d={path([placeOf(from), placeOf(to)]) ?? ''}
          />
        ))}
      {points.map((point) => {
        const [left, top] = placeOf(point);
        const cell = cells[point.at];
        const wave = waves[point.at];
        if (!cell || !wave) return null;
        const mark = (
          <>
            <circle
              className={wave.place === 'open' ? styles.groundOpen : styles.ground}
              cx={left}
              cy={top}
              r={MARK / 2}
              data-selected={selected === point.wave || undefined}
            />
            <Mark
              shape={point.shape}
              kind={kind}
              isProvisional={point.isProvisional}
              size={MARK}
              x={left - MARK / 2}
              y={top - MARK / 2}
            />
          </>
        );
        return onOpen ? (
          // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing.
          <g
            key={point.wave}
            role="button"
            tabIndex={0}
            className={styles.button}
            aria-label={`${monthLabel(wave.month)}: ${describeCell(cell, cell.strength, absenceWords)}`}
            data-tip=""
            onClick={() => onOpen(point.wave)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onOpen(point.wave);
            }}
          >
            {mark}
          </g>
        ) : (
          <g key={point.wave}>{mark}</g>
        );
      })}
      {waves.map(({ id, month, place }, at) => (
        <text
          key={id}
          className={place === 'open' ? styles.monthOpen : styles.month}
          x={across(at)}
          y={height - 3}
        >
          {waves.length > 8 ? monthLabel(month).charAt(0) : monthLabel(month).slice(0, 3)}
        </text>
      ))}
    </svg>
  );
}
