import type { Tally } from '#shared/codebook/tally.ts';
import { monthLabel } from '#shared/dates.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { some } from './kind-words.ts';

/** A wave as the screen draws it; an open one whose first day is still to come is planned. */
export interface ShownWave {
  id: string;
  month: string;
  /** `Aug` */
  short: string;
  place: 'closed' | 'open' | 'planned';
}

export const shownWaves = (
  waves: readonly Pick<Wave, 'id' | 'month' | 'status' | 'startsOn'>[],
  today: string,
): ShownWave[] =>
  waves.map(({ id, month, status, startsOn }) => ({
    id,
    month,
    short: monthLabel(month).slice(0, 3),
    place: status === 'closed' ? 'closed' : startsOn > today ? 'planned' : 'open',
  }));

/** The bars of a theme in words: “29 excerpts: 8 in Aug, 6 in Sep”. */
export function tallyWords(tally: Tally, waves: readonly ShownWave[]): string {
  const by = waves.flatMap(({ id, short }) => {
    const count = tally.waves.get(id) ?? 0;
    return count === 0 ? [] : [`${count} in ${short}`];
  });
  return `${some(tally.all, 'excerpt')}${by.length > 0 ? `: ${by.join(', ')}` : ''}`;
}
