const two = (number: number): string => String(number).padStart(2, '0');

/** Seconds into a recording as `0:20:21`. */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
