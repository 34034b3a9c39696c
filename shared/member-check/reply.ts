import { z } from 'zod';
import { AdditionId, CheckItemId, CoderId, ParticipantId, ReplyId, ResolutionId, WaveId } from '../ids.ts';
import type { CheckItemKind } from './member-check.ts';

export const StatementAnswer = z.enum(['yes', 'partly', 'no', 'cannot-say']);
export type StatementAnswer = z.infer<typeof StatementAnswer>;

export const HappenedAnswer = z.enum(['not-yet', 'early-signs', 'yes', 'overcome', 'never-came']);
export type HappenedAnswer = z.infer<typeof HappenedAnswer>;

export const ReplyAnswer = z.enum([...StatementAnswer.options, ...HappenedAnswer.exclude(['yes']).options]);
export type ReplyAnswer = z.infer<typeof ReplyAnswer>;

/** What a coordinator answered to an item; every change is one more, the newest counts. Never evidence of a wave (I16). */
export const Reply = z.strictObject({
  id: ReplyId,
  rev: z.int(),
  item: CheckItemId,
  answer: ReplyAnswer,
  comment: z.string(),
  at: z.string(),
});
export type Reply = z.infer<typeof Reply>;

export const NewReply = z.strictObject({
  answer: ReplyAnswer,
  comment: z.string().trim().max(2000).default(''),
});
export type NewReply = z.infer<typeof NewReply>;

/** Answers: may an item of this kind be answered so? */
export const answers = (kind: CheckItemKind, answer: ReplyAnswer): boolean =>
  (kind === 'happened' ? HappenedAnswer : StatementAnswer).safeParse(answer).success;

/** An answer that the team owes a word on: *partly* or *no* to a statement. What became of a threat is news, no dispute. */
export const isDisputed = (kind: CheckItemKind, answer: ReplyAnswer): boolean =>
  kind !== 'happened' && (answer === 'partly' || answer === 'no');

/** What the team did about an answer. */
export const ResolutionKind = z.enum(['agree-changed', 'kept', 'noted']);
export type ResolutionKind = z.infer<typeof ResolutionKind>;

/** The team’s word on an answer; every word is one more, the newest counts until the coordinator answers anew. */
export const Resolution = z.strictObject({
  id: ResolutionId,
  rev: z.int(),
  item: CheckItemId,
  /** The reply that it is about. */
  reply: ReplyId,
  kind: ResolutionKind,
  text: z.string(),
  by: CoderId,
  at: z.string(),
});
export type Resolution = z.infer<typeof Resolution>;

/** *Kept* and *agreed and changed* need their reason. */
export const NewResolution = z.strictObject({
  kind: ResolutionKind,
  text: z.string().trim().max(4000).default(''),
});
export type NewResolution = z.infer<typeof NewResolution>;

/** What a coordinator told unasked, of a month. */
export const Addition = z.strictObject({
  id: AdditionId,
  rev: z.int(),
  participant: ParticipantId,
  wave: WaveId,
  text: z.string().min(1),
  at: z.string(),
  /** Once somebody of the team looked after it: who, when, and what came of it. */
  seen: z.strictObject({ by: CoderId, at: z.string(), note: z.string() }).nullable(),
});
export type Addition = z.infer<typeof Addition>;

/** `wave` is a month or an id. */
export const NewAddition = z.strictObject({
  wave: z.string(),
  text: z.string().trim().min(1, 'an addition needs words').max(4000),
});
export type NewAddition = z.infer<typeof NewAddition>;

export const AdditionSeen = z.strictObject({ note: z.string().trim().max(2000).default('') });
export type AdditionSeen = z.infer<typeof AdditionSeen>;
