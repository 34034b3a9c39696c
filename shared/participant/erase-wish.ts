import type { ParticipantId } from '../ids.ts';
import { type Consent, inOrder } from './consent.ts';

/** What stands beside the answer of somebody who asks on their own page that what they said be erased. */
export const ERASE_WISHED =
  'Said on their own page, and that what they said be erased: an owner does that under People.';

/** What somebody answered last to taking part in the study as a whole; an answer about one wave leaves that as it was. */
export const lastOfPart = (answers: readonly Consent[]): Consent | undefined =>
  inOrder(answers).findLast(({ item, wave }) => item === 'take-part' && wave === null);

/** Who asked to be erased and is not yet, since when: their newest answer to taking part says so. */
export function eraseWishes(consents: readonly Consent[]): { participant: ParticipantId; on: string }[] {
  const people = new Set(consents.map(({ participant }) => participant));
  return [...people].flatMap((participant) => {
    const theirs = consents.filter((one) => one.participant === participant);
    const last = lastOfPart(theirs);
    if (last?.note !== ERASE_WISHED || last.scope === 'erase') return [];
    // Erased since, whatever day was written down for it.
    const isErased = theirs.some(({ scope, rev }) => scope === 'erase' && rev > last.rev);
    return isErased ? [] : [{ participant, on: last.on }];
  });
}
