import { scaleLinear } from 'd3-scale';
import { monthLabel } from '#shared/dates.ts';
import type { AreaId } from '#shared/ids.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { type ToldTrack, toldLine } from '#shared/theme/told-track.ts';
import type { ChartWave } from './area-chart.tsx';
import styles from './told-chart.module.css';

interface ToldChartProps {
  area: { id: AreaId; name: string };
  kind: ThemeKind | null;
  track: ToldTrack;
  waves: readonly ChartWave[];
  /** In units of the drawing. */
  width?: number;
  /** Its place inside a bigger picture. */
  x?: number;
  y?: number;
}

const LEFT = 30;
const RIGHT = 6;
const FOOT = 18;
const LANE = 9;
const GAP = 6;
/** A month on a long axis is still seen. */
const LEAST = 5;

const rowHeight = (lanes: number): number => lanes * LANE + GAP;

/** How high the drawing of a track is. */
export const toldHeight = ({ rows }: Pick<ToldTrack, 'rows'>): number =>
  rows.reduce((sum, { lanes }) => sum + rowHeight(lanes), 0) + FOOT;

/** Of which months one area told in which wave; the ring stands at the month of the telling: left of it is looking back. */
export function ToldChart({ area, kind, track, waves, width = 272, x, y }: ToldChartProps) {
  const { months, rows, bars } = track;
  const height = toldHeight(track);
  const across = scaleLinear()
    .domain([0, months.length])
    .range([LEFT, width - RIGHT]);
  const own = bars.filter((bar) => bar.area === area.id);
  const years = months.flatMap((month, at) => (at === 0 || month.endsWith('-01') ? [{ month, at }] : []));
  const place = new Map(waves.map((wave) => [wave.id, wave]));
  const tops = rows.map((_, at) => rows.slice(0, at).reduce((sum, { lanes }) => sum + rowHeight(lanes), 0));
  const short = (month: string) => monthLabel(month).slice(0, 3);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      {...(x !== undefined && { x })}
      {...(y !== undefined && { y })}
      data-kind={kind ?? 'unsorted'}
      role="img"
      aria-label={`${area.name}: ${own.length === 0 ? 'nothing told of another time' : own.map(({ told }) => toldLine(told, monthLabel(place.get(told.wave)?.month ?? ''))).join('; ')}`}
    >
      {years.map(({ month, at }, index) => {
        const left = across(at);
        const next = years[index + 1];
        const hasRoom = !next || across(next.at) - left > 34;
        return (
          <g key={month}>
            <path className={styles.year} d={`M${left + 0.5} 0V${height - FOOT + 3}`} />
            {hasRoom && (
              <text className={styles.label} x={left + 3} y={height - 4}>
                {at === 0 && !month.endsWith('-01')
                  ? `${short(month)} ${month.slice(0, 4)}`
                  : month.slice(0, 4)}
              </text>
            )}
          </g>
        );
      })}
      {rows.map(({ wave, month, at, lanes }, row) => {
        const top = tops[row] ?? 0;
        const middle = top + rowHeight(lanes) / 2;
        const isOpen = place.get(wave)?.place === 'open';
        return (
          <g key={wave} data-kind={kind ?? 'unsorted'} data-provisional={isOpen || undefined}>
            <path className={styles.rule} d={`M${LEFT} ${top + rowHeight(lanes) - 0.5}H${width - RIGHT}`} />
            <text className={styles.wave} x={LEFT - 5} y={middle + 4}>
              {short(month)}
            </text>
            <circle className={styles.telling} cx={across(at + 0.5)} cy={middle} r={3} />
            {own
              .filter((bar) => bar.wave === wave)
              .map(({ first, last, lane, denied, isFromBefore, goesOn, told }) => {
                const left = across(first);
                const wide = Math.max(LEAST, across(last + 1) - left);
                const up = top + GAP / 2 + lane * LANE + 1;
                const tip = toldLine(told, monthLabel(month));
                return (
                  <g key={`${first} ${last} ${lane}`} data-tip={tip.charAt(0).toUpperCase() + tip.slice(1)}>
                    <rect
                      className={denied ? styles.denied : styles.bar}
                      x={left + 0.75}
                      y={up}
                      width={wide - 1.5}
                      height={LANE - 2}
                      rx={1.5}
                    />
                    {isFromBefore && <path className={styles.more} d={`M${left} ${up}l-4 3.5l4 3.5`} />}
                    {goesOn && <path className={styles.more} d={`M${left + wide} ${up}l4 3.5l-4 3.5`} />}
                  </g>
                );
              })}
          </g>
        );
      })}
    </svg>
  );
}
