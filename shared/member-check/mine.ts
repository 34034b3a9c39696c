import { z } from 'zod';
import { Day } from '../dates.ts';
import { AdditionId, CheckItemId, MemberCheckId, OfferedExerciseId, QuoteId, WaveId } from '../ids.ts';
import { Audience } from '../quote/clearing.ts';
import { ThemeKind } from '../theme/theme.ts';
import { CheckItemKind } from './member-check.ts';
import { OfferedRow } from './offered-exercise.ts';
import { ReplyAnswer } from './reply.ts';

/** A sentence that a coordinator is asked about, and what they answered last. */
export const MineItem = z.strictObject({
  id: CheckItemId,
  kind: CheckItemKind,
  /** Of what it is about; the shape beside it is decoration. */
  shape: ThemeKind.nullable(),
  statement: z.string(),
  answer: ReplyAnswer.nullable(),
  comment: z.string(),
  answeredAt: z.string().nullable(),
});
export type MineItem = z.infer<typeof MineItem>;

/** A sheet as a coordinator reads it; one that is closed is answered no longer. */
export const MineCheck = z.strictObject({
  id: MemberCheckId,
  wave: WaveId,
  /** “October 2020”. */
  label: z.string(),
  title: z.string(),
  greeting: z.string(),
  state: z.enum(['open', 'closed']),
  sentAt: z.string(),
  until: Day.nullable(),
  items: z.array(MineItem),
});
export type MineCheck = z.infer<typeof MineCheck>;

/** What was told of a month unasked. */
export const MineAddition = z.strictObject({
  id: AdditionId,
  wave: WaveId,
  label: z.string(),
  text: z.string(),
  at: z.string(),
});
export type MineAddition = z.infer<typeof MineAddition>;

export const QuoteAnswer = z.enum(['fine', 'change', 'no']);
export type QuoteAnswer = z.infer<typeof QuoteAnswer>;

/** A quote for one audience, exactly as it would be printed. */
export const MineQuote = z.strictObject({
  quote: QuoteId,
  audience: Audience,
  /** Who could read it: “the public”. */
  readers: z.string(),
  words: z.string(),
  /** What would stand beneath it. */
  signedAs: z.string(),
  /** The day it was said. */
  saidOn: Day.nullable(),
  /** Whether the printed words leave something out of what was said. */
  leavesOut: z.boolean(),
  askedOn: Day,
  /** `fine` also where it was cleared with changes; null while nothing was answered. */
  answer: QuoteAnswer.nullable(),
  /** What should be different. */
  how: z.string(),
  answeredOn: Day.nullable(),
  /** Whether it can be answered, and an answer changed; not once it was taken back altogether. */
  open: z.boolean(),
  /** Where it stands, in plain words: “You said it is fine. The team may print it.” */
  standing: z.string(),
});
export type MineQuote = z.infer<typeof MineQuote>;

export const NewQuoteAnswer = z.strictObject({
  answer: QuoteAnswer,
  /** What should be different, where the answer is *change*. */
  how: z.string().trim().max(1000).default(''),
  /** The words and the label that were on the screen; answered only where they still are what would be printed. */
  words: z.string().optional(),
  signedAs: z.string().optional(),
});
export type NewQuoteAnswer = z.infer<typeof NewQuoteAnswer>;

/** The exercise: what it begins with, and what was sent in of it. */
export const MineExercise = z.strictObject({
  /** Prefilled from the last time; none where there was none. */
  rows: z.array(OfferedRow),
  /** The month they come from: “November 2020”. */
  from: z.string().nullable(),
  sent: z.array(
    z.strictObject({
      id: OfferedExerciseId,
      label: z.string(),
      rows: z.array(OfferedRow),
      at: z.string(),
      state: z.enum(['with-the-team', 'taken-up', 'not-used']),
    }),
  ),
});
export type MineExercise = z.infer<typeof MineExercise>;

/** A line of consent, with what may be answered, all in plain words. */
export const MineConsent = z.strictObject({
  /** Sent back with an answer. */
  item: z.string(),
  question: z.string(),
  /** Of the options, or null where nothing was ever written down. */
  answer: z.string().nullable(),
  /** What was answered, in words, also where it is none of today's options. */
  answerWords: z.string(),
  on: Day.nullable(),
  options: z.array(
    z.strictObject({
      answer: z.string(),
      label: z.string(),
      /** What choosing it does, and what it cannot undo. */
      does: z.string(),
      doesNot: z.string(),
    }),
  ),
});
export type MineConsent = z.infer<typeof MineConsent>;

/** How somebody left; `erase-asked` until the team has erased what they said. */
export const Left = z.enum(['stop', 'no-new-use', 'erase-asked', 'erase']);
export type Left = z.infer<typeof Left>;

/** A way to withdraw, in plain words. */
export const MineWithdrawal = z.strictObject({
  scope: z.string(),
  label: z.string(),
  does: z.string(),
  doesNot: z.string(),
});
export type MineWithdrawal = z.infer<typeof MineWithdrawal>;

/** `scope` is said with “no” to taking part alone. */
export const NewMineConsent = z.strictObject({
  item: z.string(),
  answer: z.string().trim().min(1).max(200),
  scope: z.string().optional(),
});
export type NewMineConsent = z.infer<typeof NewMineConsent>;
