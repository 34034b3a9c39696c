import type { Area } from '#shared/area/area.ts';
import { monthLabel } from '#shared/dates.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { Wave } from '#shared/wave/wave.ts';

/** What the values of a file are chosen from. */
export interface Frame {
  areas: readonly Area[];
  waves: readonly Wave[];
  participants: readonly Participant[];
}

/** “W-01 Coordinator”. */
export const personName = ({ pseudonym, role }: Pick<Participant, 'pseudonym' | 'role'>): string =>
  [pseudonym, role].filter((part) => part !== '').join(' ');

/** “Dec 2020”. */
export function shortMonth(month: string): string {
  const [name = '', year = ''] = monthLabel(month).split(' ');
  return `${name.slice(0, 3)} ${year}`;
}
