import type { Track as TrackOf } from '#shared/threat/track.ts';
import styles from './legend.module.css';
import { Track } from './track.tsx';

const ENTRIES: readonly { words: string; track: TrackOf }[] = [
  { words: 'predicted', track: { now: [0], before: [], end: null } },
  { words: 'early signs', track: { now: [1], before: [], end: null } },
  { words: 'showing', track: { now: [2], before: [], end: null } },
  { words: 'easing', track: { now: [3], before: [2], end: null } },
  { words: 'overcome', track: { now: [4], before: [2, 3], end: 'tick' } },
  { words: 'avoided', track: { now: [], before: [0], end: 'bar' } },
  { words: 'mixed', track: { now: [2, 3], before: [], end: null } },
];

/** What the tracks mean. */
export function ThreatLegend() {
  return (
    <ul className={styles.legend} aria-label="The track">
      {ENTRIES.map(({ words, track }) => (
        <li key={words}>
          <Track track={track} width={72} />
          {words}
        </li>
      ))}
    </ul>
  );
}
