import { isFaithful } from './brackets.ts';
import type { Audience } from './clearing.ts';
import { isSafe } from './exposure.ts';
import type { QuoteView } from './quote.ts';
import { verbatim } from './verbatim.ts';

/** Why nobody may be asked about a quote yet, and what to do about it. */
export interface HeldBack {
  why: 'not-verbatim' | 'no-reason' | 'someone-else' | 'gives-away' | 'consent';
  message: string;
  help: string;
}

/** Answers: may this quote be shown to anybody for clearance, for these audiences? Null where it may; else the first thing against it. */
export function heldBack(
  quote: Pick<
    QuoteView,
    'printed' | 'text' | 'brackets' | 'exposure' | 'identifiable' | 'attribution' | 'isQuotable' | 'refusals'
  >,
  audiences: readonly Audience[] = [],
): HeldBack | null {
  const { printed, text, brackets, exposure, identifiable, attribution, isQuotable, refusals } = quote;
  const fidelity = verbatim(text, printed);
  if (!fidelity.isVerbatim)
    return {
      why: 'not-verbatim',
      message: `The printed words of a quote are not those that were said: “${fidelity.offending?.text ?? printed}”.`,
      help: 'Put the original back, or mark what is left out or put in.',
    };
  if (!isFaithful(fidelity, brackets))
    return {
      why: 'no-reason',
      message: 'A bracket in a quote has no reason yet.',
      help: 'Say why each bracket is there.',
    };
  if (exposure === 'someone-else')
    return {
      why: 'someone-else',
      message: `“${attribution}” is not who spoke, but somebody else in the study.`,
      help: 'Choose a label that describes who spoke.',
    };
  if (!isSafe(exposure, identifiable !== null))
    return {
      why: 'gives-away',
      message: `“${attribution}” gives the speaker away.`,
      help: 'Choose a wider label, or record consent to be known by these words.',
    };
  const refusal = refusals.find(({ audience }) => !isQuotable || audiences.includes(audience));
  if (refusal)
    return refusal.is === 'label'
      ? { why: 'gives-away', message: refusal.why, help: 'Choose a wider label.' }
      : { why: 'consent', message: refusal.why, help: 'Leave that quote out.' };
  return null;
}
