import type { Wave } from './wave.ts';

/** Where a wave stands on a day: one that is open but has not begun is planned. */
export type Standing = 'closed' | 'open' | 'planned';

/** `today` is a day, `2020-12-16`. */
export const standingOf = (wave: Pick<Wave, 'status' | 'startsOn'>, today: string): Standing =>
  wave.status === 'closed' ? 'closed' : wave.startsOn > today ? 'planned' : 'open';
