import { z } from 'zod';
import { AreaId, ParticipantId, StepId, ThemeId } from '../ids.ts';

/** A commitment that came out of an opportunity. */
export const NextStep = z.strictObject({
  id: StepId,
  rev: z.int(),
  area: AreaId.nullable(),
  theme: ThemeId.nullable(),
  text: z.string(),
  /** Who will do it: a participant of the study, or a name for somebody outside it; both empty is nobody. */
  owner: ParticipantId.nullable(),
  ownerName: z.string(),
  horizon: z.enum(['short', 'medium', 'long']),
  due: z.string().nullable(),
  state: z.enum(['proposed', 'agreed', 'started', 'done', 'dropped']),
  note: z.string(),
});
export type NextStep = z.infer<typeof NextStep>;
