import { z } from 'zod';
import { Participant, type ParticipantChanges } from './participant.ts';

/** Changes of a participant that are not saved yet, and what stood when they began; null for somebody to be added. */
const ParticipantDraft = z.strictObject({
  seen: Participant.nullable(),
  changes: Participant.omit({ id: true, rev: true, area: true })
    .extend({ area: z.string().nullable() })
    .partial(),
});
interface ParticipantDraft {
  seen: Participant | null;
  changes: ParticipantChanges;
}

/** A kept draft; undefined where nothing is kept, or nothing that can be read. */
export function readParticipantDraft(text: string): ParticipantDraft | undefined {
  if (text === '') return undefined;
  try {
    return ParticipantDraft.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A draft as it is kept. */
export const participantDraftText = (draft: ParticipantDraft): string => JSON.stringify(draft);
