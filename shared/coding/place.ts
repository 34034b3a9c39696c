import { secondsOf } from '../format/timestamp.ts';

interface Timed {
  time: number | null;
}

/**
 * The turn, counted from 1, that the end of an address means: `turn=17`, or `t=12:40`, which is the last turn
 * begun by that time; undefined where it means none.
 */
export function turnMeant(hash: string, turns: readonly Timed[]): number | undefined {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const number = Number(said.get('turn') ?? Number.NaN);
  if (Number.isInteger(number)) return number >= 1 && number <= turns.length ? number : undefined;
  const clock = said.get('t');
  if (clock === null) return undefined;
  const seconds = /^\d+$/.test(clock) ? Number(clock) : secondsOf(clock);
  if (seconds === null) return undefined;
  const at = turns.findLastIndex(({ time }) => time !== null && time <= seconds);
  return at === -1 ? undefined : at + 1;
}
