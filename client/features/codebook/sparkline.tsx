import type { Tally } from '#shared/codebook/tally.ts';
import type { Theme, ThemeKind } from '#shared/theme/theme.ts';
import type { ShownWave } from './waves.ts';

const WIDTH = 60;
const HEIGHT = 15;

interface SparklineProps {
  kind: ThemeKind | null;
  tint: Theme['tint'];
  tally: Tally;
  waves: readonly ShownWave[];
  /** What a full bar stands for. */
  most: number;
}

/** A bar for each wave on a scale that all themes share; what stands around it says the numbers. */
export function Sparkline({ kind, tint, tally, waves, most }: SparklineProps) {
  const step = WIDTH / Math.max(6, waves.length);
  const width = Math.max(1, step - 2);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {waves.map(({ id, place }, at) => {
        const count = tally.waves.get(id) ?? 0;
        const height = count === 0 ? 1 : Math.max(2, (count / most) * HEIGHT);
        const isFaint = place === 'planned' || count === 0;
        return (
          <rect
            key={id}
            data-kind={kind ?? 'unsorted'}
            data-tint={place === 'closed' ? (tint ?? undefined) : undefined}
            data-provisional={place === 'closed' ? undefined : ''}
            x={at * step}
            y={HEIGHT - height}
            width={width}
            height={height}
            fill={isFaint ? (place === 'closed' ? 'var(--edge)' : 'var(--line-strong)') : 'var(--k)'}
          />
        );
      })}
    </svg>
  );
}
