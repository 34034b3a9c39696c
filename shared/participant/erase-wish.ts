import type { ParticipantId } from '../ids.ts';
import type { Consent } from './consent.ts';

/** What stands beside the answer of somebody who asks on their own page that what they said be erased. */
export const ERASE_WISHED =
  'Said on their own page, and that what they said be erased: an owner does that under People.';

/** Who asked to be erased and is not yet, since when: their newest answer to taking part says so. */
export function eraseWishes(consents: readonly Consent[]): { participant: ParticipantId; on: string }[] {
  const newest = new Map<ParticipantId, Consent>();
  for (const consent of consents) {
    if (consent.item !== 'take-part') continue;
    const known = newest.get(consent.participant);
    if (!known || known.on < consent.on || (known.on === consent.on && known.rev < consent.rev))
      newest.set(consent.participant, consent);
  }
  return [...newest.values()].flatMap(({ participant, on, note, scope }) =>
    note === ERASE_WISHED && scope !== 'erase' ? [{ participant, on }] : [],
  );
}
