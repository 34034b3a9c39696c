import { isBlank, TRACK_STEPS, type Track as TrackOf } from '#shared/threat/track.ts';
import styles from './track.module.css';

interface TrackProps {
  track: TrackOf;
  /** In pixels. */
  width?: number;
  /** Its place inside a bigger picture. */
  x?: number;
  y?: number;
}

const EDGE = 9;

/** How far a threat came: big dots now, small ones before, rings not reached. Words beside it say the same. */
export function Track({ track, width = 96, x, y }: TrackProps) {
  const box = {
    width,
    height: 18,
    viewBox: `0 0 ${width} 18`,
    ...(x !== undefined && { x }),
    ...(y !== undefined && { y }),
  };
  const step = (width - 2 * EDGE) / (TRACK_STEPS.length - 1);
  const at = (place: number) => EDGE + place * step;
  const { now, before, end } = track;
  if (isBlank(track))
    return (
      <svg {...box} className={styles.track} aria-hidden="true">
        {TRACK_STEPS.map((name, place) => (
          <circle key={name} cx={at(place)} cy={9} r={1.75} className={styles.faint} />
        ))}
      </svg>
    );
  const reached = [...now, ...before];
  const first = Math.min(...reached, ...(end === 'bar' && reached.length === 0 ? [0] : []));
  const last = Math.max(...reached, first);
  const bar = at(last) + step * 0.6;
  return (
    <svg {...box} className={styles.track} data-kind="threat" aria-hidden="true">
      <path d={`M${EDGE} 9H${width - EDGE}`} className={styles.rest} />
      <path d={`M${at(first)} 9H${end === 'bar' ? bar : at(last)}`} className={styles.way} />
      {TRACK_STEPS.map((name, place) => {
        const isHere = now.includes(place);
        const cx = at(place);
        if (isHere && place === 4)
          return <circle key={name} cx={cx} cy={9} r={5.25} className={styles.last} />;
        if (isHere) return <circle key={name} cx={cx} cy={9} r={5.5} className={styles.now} />;
        if (before.includes(place))
          return <circle key={name} cx={cx} cy={9} r={2.5} className={styles.now} />;
        return <circle key={name} cx={cx} cy={9} r={2.25} className={styles.ring} />;
      })}
      {end === 'bar' && <path d={`M${bar} 3v12`} className={styles.bar} />}
      {end === 'tick' && <path d={`m${at(4) - 2.4} 9.2 1.7 1.8 3.1-3.6`} className={styles.tick} />}
    </svg>
  );
}
