import { z } from 'zod';
import type { Clearance } from './clearing.ts';
import type { QuoteView } from './quote.ts';

/** Clearance as a reader asks for it: what may be printed, what waits, what is being made, what may not. */
export const ClearanceGroup = z.enum(['cleared', 'sent', 'draft', 'refused', 'withdrawn']);
export type ClearanceGroup = z.infer<typeof ClearanceGroup>;

const GROUP: Record<Clearance, ClearanceGroup> = {
  draft: 'draft',
  edited: 'draft',
  'fidelity-passed': 'draft',
  'risk-checked': 'draft',
  sent: 'sent',
  'no-answer': 'sent',
  cleared: 'cleared',
  'cleared-with-changes': 'cleared',
  refused: 'refused',
  withdrawn: 'withdrawn',
};
export const clearanceGroupOf = (clearance: Clearance): ClearanceGroup => GROUP[clearance];

/** Shown where nobody chose otherwise: what was refused or withdrawn is no candidate for print. */
export const USUAL_CLEARANCE: readonly ClearanceGroup[] = ['cleared', 'sent', 'draft'];

const WORDS: Record<Clearance, string> = {
  draft: 'Draft',
  edited: 'Draft, edited for print',
  'fidelity-passed': 'Draft, found verbatim',
  'risk-checked': 'Draft, ready to ask',
  sent: 'Sent',
  'no-answer': 'Sent',
  cleared: 'Cleared',
  'cleared-with-changes': 'Cleared with changes',
  refused: 'Refused by participant',
  withdrawn: 'Withdrawn',
};

/** How far a quote got, in words: “Cleared · report, web”, “Sent 27 Nov, no answer”; `day` writes a date. */
export function clearanceWords(
  { clearance, audiences, askedOn }: Pick<QuoteView, 'clearance' | 'audiences' | 'askedOn'>,
  day: (date: string) => string,
): string {
  const words = WORDS[clearance];
  const group = clearanceGroupOf(clearance);
  if (group === 'cleared') return audiences.length > 0 ? `${words} · ${audiences.join(', ')}` : words;
  if (group !== 'sent') return words;
  return `${words}${askedOn === null ? '' : ` ${day(askedOn)}`}, ${clearance === 'sent' ? 'waiting' : 'no answer'}`;
}
