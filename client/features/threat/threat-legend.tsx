import styles from './legend.module.css';
import { LEGEND_TRACKS } from './legend-tracks.ts';
import { Track } from './track.tsx';

/** What the tracks mean. */
export function ThreatLegend() {
  return (
    <ul className={styles.legend} aria-label="The track">
      {LEGEND_TRACKS.map(({ words, track }) => (
        <li key={words}>
          <Track track={track} width={72} />
          {words}
        </li>
      ))}
    </ul>
  );
}
