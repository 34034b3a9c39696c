import { z } from 'zod';
import { Day } from '../dates.ts';
import { ConsentId, LawfulBasisId, ParticipantId, WaveId } from '../ids.ts';
import { Audience } from '../quote/clearing.ts';

export const ConsentItem = z.enum(['take-part', 'record', 'quote', 'attribution', 'archive', 'contact']);
export type ConsentItem = z.infer<typeof ConsentItem>;
export const WithdrawalScope = z.enum(['stop', 'no-new-use', 'erase']);
export type WithdrawalScope = z.infer<typeof WithdrawalScope>;

/** `ask` is each time anew; the last three are how print may call somebody. */
export const Answer = z.enum(['yes', 'ask', 'no', 'as-labelled', 'wider', 'named']);
export type Answer = z.infer<typeof Answer>;

/** What may be answered to each item. */
export const ANSWERS = {
  'take-part': ['yes', 'no'],
  record: ['yes', 'no'],
  quote: ['yes', 'ask', 'no'],
  attribution: ['as-labelled', 'wider', 'named'],
  archive: ['yes', 'no'],
  contact: ['yes', 'no'],
} as const satisfies Record<ConsentItem, readonly Answer[]>;

/** One answer to one item of consent; the newest that covers a wave and an audience holds, the older ones stay. */
export const Consent = z.strictObject({
  id: ConsentId,
  rev: z.int(),
  participant: ParticipantId,
  item: ConsentItem,
  answer: Answer,
  on: Day,
  /** What was said in this wave alone; null for all waves, from the day on. */
  wave: WaveId.nullable(),
  /** To whom, for being quoted and for the label; null for everybody. */
  audience: Audience.nullable(),
  /** How far a *no* to taking part reaches: `stop` leaves what was said in use. */
  scope: WithdrawalScope.nullable(),
  note: z.string(),
});
export type Consent = z.infer<typeof Consent>;

/** A new answer; `participant` and `wave` are ids, pseudonyms or months, `on` is today where it is not given. */
export const NewConsent = z.strictObject({
  participant: z.string(),
  item: ConsentItem,
  answer: Answer,
  on: Day.optional(),
  wave: z.string().nullable().optional(),
  audience: Audience.nullable().optional(),
  scope: WithdrawalScope.nullable().optional(),
  note: z.string().optional(),
});
export type NewConsent = z.infer<typeof NewConsent>;

/** Why the study may use what somebody says at all; apart from consent, which it may not rest on. */
export const LawfulBasis = z.strictObject({
  id: LawfulBasisId,
  rev: z.int(),
  participant: ParticipantId,
  basis: z.string().min(1),
  on: Day,
  note: z.string(),
});
export type LawfulBasis = z.infer<typeof LawfulBasis>;

export const NewLawfulBasis = z.strictObject({
  participant: z.string(),
  basis: z.string().trim().min(1, 'a lawful basis needs a name'),
  on: Day.optional(),
  note: z.string().optional(),
});
export type NewLawfulBasis = z.infer<typeof NewLawfulBasis>;

/** What cannot be answered, in a sentence without a full stop; null where all is well. */
export function answerFault({
  item,
  answer,
  audience,
  scope,
}: Pick<NewConsent, 'item' | 'answer' | 'audience' | 'scope'>): string | null {
  const allowed: readonly Answer[] = ANSWERS[item];
  if (!allowed.includes(answer)) return `${item} is answered with ${allowed.join(', ')}, not with ${answer}`;
  if (audience != null && item !== 'quote' && item !== 'attribution')
    return 'an audience belongs to being quoted and to the label in print';
  if (scope != null && (item !== 'take-part' || answer !== 'no'))
    return 'a scope belongs to a “no” to taking part';
  return null;
}

/** Answers of one person from the oldest to the newest; of one day the one recorded last comes last. */
export const inOrder = <One extends Pick<Consent, 'on' | 'rev'>>(answers: readonly One[]): One[] =>
  [...answers].sort((a, b) => (a.on === b.on ? a.rev - b.rev : a.on < b.on ? -1 : 1));
