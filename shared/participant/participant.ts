import { z } from 'zod';
import { Day } from '../dates.ts';
import { AreaId, ParticipantId } from '../ids.ts';

export const RolePopulation = z.enum(['one', 'few', 'many']);

/** An informant under a pseudonym; name and address live in the control file, never here. */
export const Participant = z.strictObject({
  id: ParticipantId,
  rev: z.int(),
  pseudonym: z.string(),
  area: AreaId.nullable(),
  role: z.string(),
  /** How many people in the world hold this role there; null while nobody has said. */
  rolePopulation: RolePopulation.nullable(),
  sector: z.string(),
  /** What print calls them: "voluntary sector leader"; empty falls back to the role. */
  label: z.string(),
  panel: z.boolean(),
  panelFrom: Day.nullable(),
  /** Last day on the panel, included. */
  panelTo: Day.nullable(),
});
export type Participant = z.infer<typeof Participant>;

const fields = {
  pseudonym: z.string().trim().min(1, 'a participant needs a pseudonym').max(80),
  area: z.string().nullable(),
  role: z.string(),
  rolePopulation: RolePopulation.nullable(),
  sector: z.string(),
  label: z.string(),
  panel: z.boolean(),
  panelFrom: Day.nullable(),
  panelTo: Day.nullable(),
};
/** `area` is an id or a name. */
export const NewParticipant = z.strictObject(fields).partial().required({ pseudonym: true });
export type NewParticipant = z.infer<typeof NewParticipant>;
export const ParticipantChanges = z.strictObject(fields).partial();
export type ParticipantChanges = z.infer<typeof ParticipantChanges>;

/** Whether somebody is on the panel on a day; an undated membership holds always, an undated interview counts as within. */
export const isOnPanel = (
  participant: Pick<Participant, 'panel' | 'panelFrom' | 'panelTo'>,
  day: string | null,
): boolean =>
  participant.panel &&
  (day === null ||
    ((participant.panelFrom === null || participant.panelFrom <= day) &&
      (participant.panelTo === null || day <= participant.panelTo)));
