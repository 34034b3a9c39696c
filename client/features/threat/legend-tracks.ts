import type { Track } from '#shared/threat/track.ts';

/** A track of each sort, with the word for it. */
export const LEGEND_TRACKS: readonly { words: string; track: Track }[] = [
  { words: 'predicted', track: { now: [0], before: [], end: null } },
  { words: 'early signs', track: { now: [1], before: [], end: null } },
  { words: 'showing', track: { now: [2], before: [], end: null } },
  { words: 'easing', track: { now: [3], before: [2], end: null } },
  { words: 'overcome', track: { now: [4], before: [2, 3], end: 'tick' } },
  { words: 'avoided', track: { now: [], before: [0], end: 'bar' } },
  { words: 'mixed', track: { now: [2, 3], before: [], end: null } },
];
