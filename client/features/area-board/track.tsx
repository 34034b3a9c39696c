import type { Track as Stages } from '#shared/area/moment.ts';

interface TrackProps {
  stages: Stages;
  /** Its place inside a bigger picture. */
  x?: number;
  y?: number;
}

const PLACES = 5;
const STEP = 11;
const at = (place: number) => 6 + place * STEP;

/** How far a threat came: predicted, early signs, showing, easing, overcome. The word beside it says the same. */
export function Track({ stages: { reached, now }, x, y }: TrackProps) {
  const all = [...reached, ...now];
  const width = at(PLACES - 1) + 6;
  return (
    <svg
      width={width}
      height={16}
      viewBox={`0 0 ${width} 16`}
      aria-hidden="true"
      data-kind="threat"
      {...(x !== undefined && { x })}
      {...(y !== undefined && { y })}
    >
      <path d={`M${at(0)} 8H${at(PLACES - 1)}`} fill="none" stroke="var(--line)" strokeWidth="1.5" />
      {all.length > 1 && (
        <path
          d={`M${at(Math.min(...all))} 8H${at(Math.max(...all))}`}
          fill="none"
          stroke="var(--k)"
          strokeWidth="1.5"
        />
      )}
      {Array.from({ length: PLACES }, (_, place) => {
        const isOver = place === PLACES - 1 && now.includes(place);
        const isReached = all.includes(place);
        const r = isOver ? 4.5 : now.includes(place) ? 4.75 : isReached ? 2.25 : 2;
        return (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: the five places never change.
            key={place}
            cx={at(place)}
            cy={8}
            r={r}
            fill={isReached && !isOver ? 'var(--k)' : 'var(--surface)'}
            stroke={isReached ? 'var(--k)' : 'var(--line-strong)'}
            strokeWidth={isOver ? 1.75 : isReached ? 0 : 1.25}
          />
        );
      })}
      {now.includes(PLACES - 1) && (
        <path
          d={`m${at(PLACES - 1) - 2.1} 8.2 1.5 1.6 2.8-3.2`}
          fill="none"
          stroke="var(--k)"
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}
