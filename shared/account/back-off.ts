/** Wrong passwords that cost nobody a wait, under one address and from one place. */
export const FREE_TRIES = { address: 5, place: 20 } as const;

const HOUR_MS = 60 * 60 * 1000;
const FIRST_WAIT_S = 15;
const LONGEST_WAIT_S = 15 * 60;

/** After so long without another failure, they are forgotten. */
export const FORGOTTEN_AFTER_MS = 24 * HOUR_MS;

/** How many of some failures still count so many milliseconds after the last: half of them each hour. */
export const stillCounted = (failures: number, since: number): number =>
  Math.floor(failures / 2 ** Math.max(0, Math.floor(since / HOUR_MS)));

/** Seconds to wait after so many failures, of which `free` cost nothing: doubled each time, a quarter of an hour at most. */
export const waitAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** Math.min(failures - free, 20));

/** "15 seconds", "2 minutes". */
export const waitWords = (seconds: number): string => {
  const [count, unit] = seconds < 90 ? [Math.ceil(seconds), 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};
