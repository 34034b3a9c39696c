import { z } from 'zod';
import { Day } from '../dates.ts';
import { ConsentId, ParticipantId, WaveId } from '../ids.ts';

export const ConsentItem = z.enum(['take-part', 'record', 'quote', 'attribution', 'archive', 'contact']);
export const WithdrawalScope = z.enum(['stop', 'no-new-use', 'erase']);

/** One answer to one item of consent; the newest per item holds, the older ones stay. */
export const Consent = z.strictObject({
  id: ConsentId,
  rev: z.int(),
  participant: ParticipantId,
  item: ConsentItem,
  answer: z.string(),
  on: Day,
  wave: WaveId.nullable(),
  /** How far a *no* to taking part reaches: `stop` leaves what was said in use. */
  scope: WithdrawalScope.nullable(),
  basis: z.string(),
  note: z.string(),
});
export type Consent = z.infer<typeof Consent>;

/** A new answer; `participant` and `wave` are ids, pseudonyms or months, `on` is today where it is not given. */
export const NewConsent = z.strictObject({
  participant: z.string(),
  item: ConsentItem,
  answer: z.string().trim().min(1, 'an answer is needed'),
  on: Day.optional(),
  wave: z.string().nullable().optional(),
  scope: WithdrawalScope.nullable().optional(),
  basis: z.string().optional(),
  note: z.string().optional(),
});
export type NewConsent = z.infer<typeof NewConsent>;

const newest = (
  consents: readonly Consent[],
  participant: string,
  item: Consent['item'],
): Consent | undefined =>
  consents
    .filter((consent) => consent.participant === participant && consent.item === item)
    .sort((a, b) => (a.on === b.on ? a.rev - b.rev : a.on < b.on ? -1 : 1))
    .at(-1);

/** Whether a participant's words may be counted: no record is in force; a newest *no* beyond `stop` is not. */
export function isInForce(consents: readonly Consent[], participant: string): boolean {
  const last = newest(consents, participant, 'take-part');
  return !(last?.answer === 'no' && last.scope !== 'stop');
}

/** Whether somebody still takes part: a newest *no* ends it, however far it reaches. */
export const mayBeAsked = (consents: readonly Consent[], participant: string): boolean =>
  newest(consents, participant, 'take-part')?.answer !== 'no';

/** Whether a participant's words may be printed: they are in use, and nobody said no to quoting. */
export const mayBeQuoted = (consents: readonly Consent[], participant: string): boolean =>
  isInForce(consents, participant) && newest(consents, participant, 'quote')?.answer !== 'no';
