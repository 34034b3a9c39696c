import { z } from 'zod';
import { Day } from '../dates.ts';
import { ClearanceId, CoderId, QuoteId } from '../ids.ts';

/** Who may read a quote, from the nearest to everybody; being cleared for one says nothing of another. */
export const Audience = z.enum(['team', 'coordinators', 'funder', 'public']);
export type Audience = z.infer<typeof Audience>;

/** How far a quote got, in one word. */
export const Clearance = z.enum([
  'draft',
  'edited',
  'fidelity-passed',
  'risk-checked',
  'sent',
  'cleared',
  'cleared-with-changes',
  'refused',
  'no-answer',
  'withdrawn',
]);
export type Clearance = z.infer<typeof Clearance>;

/** What somebody outside the team was asked, or answered. */
export const AskState = z.enum([
  'sent',
  'cleared',
  'cleared-with-changes',
  'refused',
  'no-answer',
  'withdrawn',
]);
export type AskState = z.infer<typeof AskState>;

/** By which way an answer came. */
export const AnswerWay = z.enum(['', 'phone', 'paper', 'e-mail', 'meeting', 'page']);
export type AnswerWay = z.infer<typeof AnswerWay>;

/** One step of the clearance of a quote for one audience; append-only. */
export const ClearanceRecord = z.strictObject({
  id: ClearanceId,
  rev: z.int(),
  quote: QuoteId,
  audience: Audience,
  state: AskState,
  /** The printed words that it is about, and what they were signed with; "" where nobody wrote that down. */
  words: z.string(),
  signed: z.string(),
  day: Day,
  how: AnswerWay,
  note: z.string(),
  by: CoderId,
  at: z.string(),
});
export type ClearanceRecord = z.infer<typeof ClearanceRecord>;

/** Where a quote stands with one audience. */
export const Standing = z.strictObject({
  audience: Audience,
  state: AskState,
  day: Day,
  how: AnswerWay,
  note: z.string(),
  /** The answer was about other words, or other words beneath them, than those that would be printed today. */
  isOutdated: z.boolean(),
  /** It may be printed for this audience. */
  inForce: z.boolean(),
});
export type Standing = z.infer<typeof Standing>;

/** What would be printed today, and what may be read from no answer. */
export interface Printed {
  words: string;
  signed: string;
  /** The study reads consent from no answer, and the speaker did not want to be asked each time. */
  noAnswerIsConsent(audience: Audience): boolean;
  /** The verbatim guard passed, and the speaker's consent stands. */
  mayBePrinted(audience: Audience): boolean;
}

const CLEARS: readonly AskState[] = ['cleared', 'cleared-with-changes'];
/** What stands against print whichever words it was said of. */
const STOPS: readonly AskState[] = ['refused', 'withdrawn'];

/** Where a quote stands with each audience that was asked, from its records in their order. */
export function standings(records: readonly ClearanceRecord[], printed: Printed): Standing[] {
  return Audience.options.flatMap((audience): Standing[] => {
    const last = records.findLast((record) => record.audience === audience);
    if (!last) return [];
    const { state, day, how, note, words, signed } = last;
    const isOutdated =
      !STOPS.includes(state) && (words !== printed.words || (signed !== '' && signed !== printed.signed));
    const clears = CLEARS.includes(state) || (state === 'no-answer' && printed.noAnswerIsConsent(audience));
    const inForce = clears && !isOutdated && printed.mayBePrinted(audience);
    return [{ audience, state, day, how, note, isOutdated, inForce }];
  });
}

/** From best to worst, where several audiences answered otherwise. */
const BEST: readonly AskState[] = [
  'cleared',
  'cleared-with-changes',
  'sent',
  'no-answer',
  'refused',
  'withdrawn',
];

/**
 * How far a quote got, in one word: its best standing over audiences, or how far its making is. It is cleared where an
 * audience may read it, and not where an answer came to nothing since.
 */
export function clearanceOf(standing: readonly Standing[], made: Making): Clearance {
  const now = standing
    .filter(({ state, isOutdated, inForce }) => !isOutdated && (inForce || !CLEARS.includes(state)))
    .map(({ state, inForce }) => (inForce && !CLEARS.includes(state) ? 'cleared' : state));
  const best = BEST.find((state) => now.includes(state));
  if (best !== undefined) return best;
  if (!made.isEdited) return 'draft';
  if (!made.isFaithful) return 'edited';
  return made.isSafe ? 'risk-checked' : 'fidelity-passed';
}

/** How far the making of a quote is. */
export interface Making {
  /** Somebody set its printed words or its label. */
  isEdited: boolean;
  /** The verbatim guard passed and every bracket has its reason. */
  isFaithful: boolean;
  /** Its label gives nobody away, or they agreed to be known. */
  isSafe: boolean;
}

/** Asks for clearance of quotes for audiences. */
export const ClearanceAsked = z.strictObject({
  quotes: z.array(z.string()).min(1).max(1000),
  audiences: z.array(Audience).min(1),
  day: Day.optional(),
  how: AnswerWay.optional(),
  note: z.string().trim().optional(),
});
export type ClearanceAsked = z.infer<typeof ClearanceAsked>;

/** Records what was answered for quotes; `words` are the changed words that were agreed on, of one quote alone. */
export const ClearanceAnswered = z.strictObject({
  quotes: z.array(z.string()).min(1).max(1000),
  audiences: z.array(Audience).min(1),
  state: AskState.exclude(['sent']),
  words: z.string().trim().optional(),
  day: Day.optional(),
  how: AnswerWay.optional(),
  note: z.string().trim().optional(),
});
export type ClearanceAnswered = z.infer<typeof ClearanceAnswered>;
