const two = (number: number): string => String(number).padStart(2, '0');

/** Seconds into a recording as `0:20:21`. */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

interface Cited {
  words: string;
  /** Of the source. */
  title: string;
  /** Counted from 1. */
  turn: number;
  /** Whole seconds into the recording. */
  time: number | null;
}

/** Words with the place they can be found at again, as in: “Nobody asked” (Wexcombe, August 2020, turn 4, 0:00:47). */
export const cited = ({ words, title, turn, time }: Cited): string =>
  `“${words}” (${title}, turn ${turn}${time === null ? '' : `, ${clock(time)}`})`;
