import type { ImportFile } from '#shared/import/import.ts';
import { sameRole } from '#shared/participant/same-role.ts';
import type { Frame } from './frame.ts';

/** What to say where the participant who was guessed has the role of somebody else in the same area. */
export function sharedRole(
  { participants }: Pick<Frame, 'participants'>,
  { participant }: Pick<ImportFile, 'participant'>,
): string | undefined {
  if (!participant?.value || participant.from === 'person') return undefined;
  const person = participants.find(({ id }) => id === participant.value);
  const other = person && sameRole(participants, person.area, person.role, person.id);
  return other && `${person.pseudonym} or ${other.pseudonym}? Both are “${person.role}” there.`;
}
