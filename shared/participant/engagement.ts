import { z } from 'zod';
import { Day } from '../dates.ts';
import { EngagementId, ParticipantId, WaveId } from '../ids.ts';

export const EngagementState = z.enum(['planned', 'held', 'missed', 'declined']);
export type EngagementState = z.infer<typeof EngagementState>;

/** What became of one participant's interview in one wave. A missed interview is a row, never a lack of rows. */
export const Engagement = z.strictObject({
  id: EngagementId,
  rev: z.int(),
  participant: ParticipantId,
  wave: WaveId,
  state: EngagementState,
  /** Why it was missed or declined. */
  reason: z.string(),
  /** The day planned or held. */
  day: Day.nullable(),
  note: z.string(),
});
export type Engagement = z.infer<typeof Engagement>;

/** Sets the engagement of a participant in a wave, new or known; `participant` and `wave` are ids, pseudonyms or months. */
export const EngagementSet = z.strictObject({
  participant: z.string(),
  wave: z.string(),
  state: EngagementState,
  reason: z.string().optional(),
  day: Day.nullable().optional(),
  note: z.string().optional(),
});
export type EngagementSet = z.infer<typeof EngagementSet>;
