import { z } from 'zod';
import { Day } from '../dates.ts';
import {
  AreaId,
  AssessmentId,
  CheckItemId,
  CoderId,
  CodingId,
  MemberCheckId,
  ParticipantId,
  StatusId,
  ThemeId,
  TrajectoryId,
  WaveId,
} from '../ids.ts';

/** A coordinator holds at most so many sentences against what they know. */
export const MOST_ITEMS = 10;

/** Written, then sent and frozen, then answered no longer. */
export const CheckState = z.enum(['draft', 'sent', 'closed']);
export type CheckState = z.infer<typeof CheckState>;

/** A sheet for one coordinator: what the team thinks they told, up to a wave, for them to say whether it is right. */
export const MemberCheck = z.strictObject({
  id: MemberCheckId,
  rev: z.int(),
  participant: ParticipantId,
  area: AreaId,
  /** The month up to which it looks back. */
  wave: WaveId,
  title: z.string(),
  greeting: z.string(),
  state: CheckState,
  /** The day until which an answer is asked for; it may come later, until the sheet is closed. */
  until: Day.nullable(),
  sentAt: z.string().nullable(),
  /** When the coordinator last answered anything of it. */
  answeredAt: z.string().nullable(),
  by: CoderId,
  at: z.string(),
});
export type MemberCheck = z.infer<typeof MemberCheck>;

/** A statement drawn from the study, a threat that they foresaw, or a statement somebody of the team wrote. */
export const CheckItemKind = z.enum(['statement', 'happened', 'added']);
export type CheckItemKind = z.infer<typeof CheckItemKind>;

/** What an item rests on: the ids as they stood when it was put on the sheet, and the months it speaks of. */
export const CheckBasis = z.strictObject({
  waves: z.array(WaveId),
  assessments: z.array(AssessmentId),
  trajectories: z.array(TrajectoryId),
  statuses: z.array(StatusId),
  codings: z.array(CodingId),
});
export type CheckBasis = z.infer<typeof CheckBasis>;

export const NO_BASIS: CheckBasis = {
  waves: [],
  assessments: [],
  trajectories: [],
  statuses: [],
  codings: [],
};

export const CheckItem = z.strictObject({
  id: CheckItemId,
  rev: z.int(),
  check: MemberCheckId,
  /** Among the items of its sheet, counted from 0. */
  position: z.int().min(0),
  kind: CheckItemKind,
  theme: ThemeId.nullable(),
  /** What the coordinator reads. */
  statement: z.string().min(1),
  basis: CheckBasis,
});
export type CheckItem = z.infer<typeof CheckItem>;

const statement = z.string().trim().min(1, 'a statement needs words').max(400);

/** A new sheet; `participant` and `wave` are ids, a pseudonym, a month; without a wave it is the newest closed one. */
export const NewMemberCheck = z.strictObject({
  participant: z.string(),
  wave: z.string().optional(),
  title: z.string().trim().min(1).max(120).optional(),
  greeting: z.string().trim().max(600).optional(),
  until: Day.nullable().optional(),
  /** Whether the statements that the study suggests are put on it at once; they are, unless this says no. */
  propose: z.boolean().optional(),
});
export type NewMemberCheck = z.infer<typeof NewMemberCheck>;

export const MemberCheckChanges = z
  .strictObject({
    title: z.string().trim().min(1, 'a sheet needs a title').max(120),
    greeting: z.string().trim().max(600),
    until: Day.nullable(),
  })
  .partial();
export type MemberCheckChanges = z.infer<typeof MemberCheckChanges>;

/** An item: one that the study suggests, by its key, or a statement of one’s own; `theme` is an id or a title. */
export const NewCheckItem = z.union([
  z.strictObject({ proposal: z.string(), statement: statement.optional() }),
  z.strictObject({ statement, theme: z.string().nullable().optional() }),
]);
export type NewCheckItem = z.infer<typeof NewCheckItem>;

/** `position` is the place among the items of the sheet, counted from 0. */
export const CheckItemChanges = z.strictObject({ statement, position: z.int().min(0) }).partial();
export type CheckItemChanges = z.infer<typeof CheckItemChanges>;
