import { z } from 'zod';
import { Day } from '../dates.ts';
import { AreaId, CheckItemId, MemberCheckId, ParticipantId, ThemeId, WaveId } from '../ids.ts';
import { ThemeKind } from '../theme/theme.ts';
import { CheckBasis, CheckItem, CheckItemKind, MemberCheck } from './member-check.ts';
import { OfferedExercise } from './offered-exercise.ts';
import { Addition, Reply, Resolution } from './reply.ts';

/** Why a sheet may not be sent as it stands. */
export const FaultReason = z.enum([
  'not-own-words',
  'small-number',
  'names-somebody',
  'own-organisation',
  'others-only',
  'study-words',
  'not-foreseen',
  'month-open',
  'too-many',
  'nothing-asked',
  'not-contactable',
  'not-taking-part',
]);
export type FaultReason = z.infer<typeof FaultReason>;

/** What is wrong with an item, or with the sheet as a whole where `item` is null, and what to do about it. */
export const CheckFault = z.strictObject({
  item: CheckItemId.nullable(),
  why: FaultReason,
  message: z.string(),
  help: z.string(),
});
export type CheckFault = z.infer<typeof CheckFault>;

const AboutTheme = z.strictObject({ id: ThemeId, title: z.string(), kind: ThemeKind.nullable() });

/** An item with the newest answer, every answer before it, and the team’s word on it. */
export const CheckItemView = CheckItem.extend({
  about: AboutTheme.nullable(),
  /** Oldest first. */
  replies: z.array(Reply),
  reply: Reply.nullable(),
  resolutions: z.array(Resolution),
  /** The team’s word on the newest answer; null while that has none. */
  resolution: Resolution.nullable(),
  /** The newest answer is not plain agreement, and has no word of the team yet. */
  open: z.boolean(),
});
export type CheckItemView = z.infer<typeof CheckItemView>;

/** A sheet in a list: whose it is, and how far it got. */
export const CheckLine = MemberCheck.extend({
  pseudonym: z.string(),
  items: z.int(),
  answered: z.int(),
  open: z.int(),
});
export type CheckLine = z.infer<typeof CheckLine>;

/** A sheet with all that is on it. */
export const CheckView = MemberCheck.extend({
  pseudonym: z.string(),
  items: z.array(CheckItemView),
  /** What stands against sending it; empty where it may be sent, and once it was. */
  faults: z.array(CheckFault),
});
export type CheckView = z.infer<typeof CheckView>;

/** A sentence that the study suggests, in plain words, by rule. */
export const Proposal = z.strictObject({
  /** What it is asked for by: the same as long as it is about the same. */
  key: z.string(),
  kind: CheckItemKind,
  theme: ThemeId.nullable(),
  statement: z.string(),
  basis: CheckBasis,
  /** On what it rests, for the team: “steady, Aug–Dec”. */
  why: z.string(),
  /** Among those that a new sheet begins with. */
  isFirst: z.boolean(),
});
export type Proposal = z.infer<typeof Proposal>;

/** An answer as it stands beside what the team judged; never part of it (I16). */
export const AnswerBeside = z.strictObject({
  check: MemberCheckId,
  state: MemberCheck.shape.state,
  item: CheckItemId,
  participant: z.strictObject({ id: ParticipantId, pseudonym: z.string() }),
  kind: CheckItemKind,
  theme: ThemeId.nullable(),
  area: AreaId,
  /** The months that the sentence speaks of. */
  waves: z.array(WaveId),
  statement: z.string(),
  reply: Reply,
  resolution: Resolution.nullable(),
  /** Not plain agreement, and without a word of the team. */
  open: z.boolean(),
});
export type AnswerBeside = z.infer<typeof AnswerBeside>;

/** Texts to send with a link; `{link}` stands for it. */
export const CheckLetters = z.strictObject({ invitation: z.string(), reminder: z.string() });
export type CheckLetters = z.infer<typeof CheckLetters>;

export const AdditionView = Addition.extend({ pseudonym: z.string(), area: AreaId.nullable() });
export type AdditionView = z.infer<typeof AdditionView>;

export const OfferedExerciseView = OfferedExercise.extend({
  pseudonym: z.string(),
  area: AreaId.nullable(),
  /** What it began with, so that what is new can be told. */
  before: OfferedExercise.shape.rows.element.array(),
});
export type OfferedExerciseView = z.infer<typeof OfferedExerciseView>;

export const TakeUpExercise = z.strictObject({
  title: z.string().trim().min(1).max(200).optional(),
  conductedOn: Day.optional(),
});
export type TakeUpExercise = z.infer<typeof TakeUpExercise>;
