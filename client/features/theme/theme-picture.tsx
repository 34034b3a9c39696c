import type { Ref } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { PhaseRow } from '#shared/study/phase.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import type { ToldTrack } from '#shared/theme/told-track.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import { AreaChart, bandsHeight, type ChartWave } from './area-chart.tsx';
import type { ThemeArea } from './area-heads.tsx';
import styles from './theme-picture.module.css';
import { ToldChart, toldHeight } from './told-chart.tsx';

interface ThemePictureProps {
  ref?: Ref<SVGSVGElement>;
  title: string;
  kind: ThemeKind | null;
  areas: readonly ThemeArea[];
  waves: readonly ChartWave[];
  /** Names over the months, a line each. */
  phases: readonly PhaseRow[];
  absenceWords: number;
  track: ToldTrack | null;
  caption: string;
}

const WIDE = 300;
const TOP = 84;
const CHART = { width: 272, height: 112 };

/** A theme's charts side by side as one drawing, with their stories and what they rest on. */
export function ThemePicture(props: ThemePictureProps) {
  const { ref, title, kind, areas, waves, phases, absenceWords, track, caption } = props;
  const width = Math.max(WIDE * areas.length + 32, 620);
  const chart = CHART.height + bandsHeight(phases);
  const toldTop = TOP + chart + 34;
  const isTold = track !== null && track.rows.length > 0;
  const height = (isTold ? toldTop + 28 + toldHeight(track) - 18 : TOP + chart) + 76;
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
      <KindShape kind={kind} size={14} x={16} y={17} />
      <text className={styles.title} x={38} y={30}>
        {title}
      </text>
      {areas.map(({ id, name, cells, trajectory }, at) => {
        const { suggested, confirmed } = trajectory ?? {};
        const x = 16 + at * WIDE;
        return (
          <g key={id}>
            <text className={styles.name} x={x} y={66}>
              {name}
            </text>
            <AreaChart
              areaName={name}
              kind={kind}
              waves={waves}
              phases={phases}
              cells={cells}
              absenceWords={absenceWords}
              {...CHART}
              x={x - 8}
              y={TOP - 8}
            />
            <text x={x} y={TOP + chart + 18}>
              {suggested &&
                `${labelWords[confirmed?.label ?? suggested.label]} (${confirmed ? 'confirmed' : 'suggested'})`}
            </text>
            {isTold && (
              <ToldChart
                area={{ id, name }}
                kind={kind}
                track={track}
                waves={waves}
                width={CHART.width}
                x={x - 8}
                y={toldTop + 22}
              />
            )}
          </g>
        );
      })}
      {isTold && (
        <text x={16} y={toldTop + 10}>
          <tspan className={styles.told}>Told of.</tspan> Each row is a wave of telling, the ring its own
          month: left of it is looking back, right of it looking ahead. An outline: denied.
        </text>
      )}
      <text x={16} y={height - 18}>
        {caption} Strength 1 to 3; on the foot line: looked for, not raised; hatched: raised, strength not
        rated. Lines are dashed where nothing is known.
      </text>
    </svg>
  );
}
