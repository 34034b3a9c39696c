import { shortDay } from '#client/lib/day.ts';
import type { Consent } from '#shared/participant/consent.ts';

type Item = Consent['item'];

export const ITEM_WORDS: Record<Item, string> = {
  'take-part': 'taking part',
  record: 'being recorded',
  quote: 'being quoted',
  attribution: 'the label in print',
  archive: 'archiving',
  contact: 'being asked again',
};
const SCOPE_WORDS = {
  stop: 'stopped; what was said stays in use',
  'no-new-use': 'withdrawn; nothing is used anew',
  erase: 'withdrawn; to be erased',
};

/** The newest answer to each item, in the order of the items; the list comes oldest first. */
export function newestAnswers(consents: readonly Consent[], participant: string): Consent[] {
  const newest = new Map<Item, Consent>();
  for (const consent of consents)
    if (consent.participant === participant && !((newest.get(consent.item)?.on ?? '') > consent.on))
      newest.set(consent.item, consent);
  return Object.keys(ITEM_WORDS).flatMap((item) => [...newest.values()].filter((one) => one.item === item));
}

/** Where consent stands, in a line: “yes, since 28 Jul”; `isGone` where the words may no longer be used as before. */
export function consentState(
  consents: readonly Consent[],
  participant: string,
): { words: string; isGone: boolean } {
  const answer = newestAnswers(consents, participant).find(({ item }) => item === 'take-part');
  if (!answer) return { words: 'not recorded', isGone: false };
  if (answer.answer === 'no') return { words: SCOPE_WORDS[answer.scope ?? 'no-new-use'], isGone: true };
  return { words: `${answer.answer}, since ${shortDay(answer.on)}`, isGone: false };
}
