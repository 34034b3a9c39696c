import { longDay } from '#client/lib/day.ts';
import type { CheckLine } from '#shared/member-check/check-view.ts';
import type { CheckState } from '#shared/member-check/member-check.ts';

type Line = Pick<CheckLine, 'state' | 'items' | 'answered' | 'open' | 'until' | 'sentAt' | 'answeredAt'>;

export const stateWords: Record<CheckState, string> = { draft: 'draft', sent: 'sent', closed: 'closed' };

/** “5 of 7 answered”; for a draft how many sentences it has. */
export function progressWords({
  state,
  items,
  answered,
}: Pick<Line, 'state' | 'items' | 'answered'>): string {
  if (state === 'draft') return items === 1 ? '1 sentence' : `${items} sentences`;
  return `${answered} of ${items} answered`;
}

/** The last that happened to a sheet, or what is awaited. */
export function whenWords({ state, until, sentAt, answeredAt }: Line): string {
  if (state === 'draft') return 'not sent yet';
  const sent = sentAt === null ? '' : `sent ${longDay(sentAt)}`;
  const answered = answeredAt === null ? 'no answer yet' : `last answer ${longDay(answeredAt)}`;
  const asked = state === 'sent' && until !== null ? `asked for by ${longDay(until)}` : '';
  return [sent, answered, asked].filter(Boolean).join('; ');
}

export const openWords = (open: number): string => (open === 1 ? '1 answer waits' : `${open} answers wait`);
