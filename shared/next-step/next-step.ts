import { z } from 'zod';
import { Day } from '../dates.ts';
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
  due: Day.nullable(),
  state: z.enum(['proposed', 'agreed', 'started', 'done', 'dropped']),
  note: z.string(),
});
export type NextStep = z.infer<typeof NextStep>;

const fields = {
  area: z.string().nullable(),
  theme: z.string().nullable(),
  text: z.string().trim().min(1, 'a next step needs words'),
  owner: z.string().nullable(),
  ownerName: z.string(),
  horizon: NextStep.shape.horizon,
  due: Day.nullable(),
  state: NextStep.shape.state,
  note: z.string(),
};
/** `area`, `theme`, `owner` are ids, names, titles or pseudonyms; a new step is proposed and short unless it says otherwise. */
export const NewNextStep = z.strictObject(fields).partial().required({ text: true });
export type NewNextStep = z.infer<typeof NewNextStep>;
export const NextStepChanges = z.strictObject(fields).partial();
export type NextStepChanges = z.infer<typeof NextStepChanges>;
