import { shortDay } from '#client/lib/day.ts';
import type { Engagement } from '#shared/participant/engagement.ts';

/** What became of one interview: “held 12 Aug”, “missed: ill”, “not planned”. */
export function interviewWords(known: Pick<Engagement, 'state' | 'reason' | 'day'> | undefined): string {
  if (!known) return 'not planned';
  const { state, reason, day } = known;
  if (state === 'missed' || state === 'declined') return `${state}: ${reason || 'no reason given'}`;
  const when = day === null ? '' : ` ${state === 'planned' ? 'for ' : ''}${shortDay(day)}`;
  return `${state}${when}`;
}
