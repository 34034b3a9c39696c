import { shortDay } from '#client/lib/day.ts';
import { type Consent, ConsentItem } from '#shared/participant/consent.ts';

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

/** How far a *no* to taking part reaches, as it is asked; erasing is a later matter. */
export const SCOPES = [
  { value: 'stop', label: 'Stop', hint: 'No more interviews; what was said stays in use.' },
  {
    value: 'no-new-use',
    label: 'No new use',
    hint: 'What was said leaves every count, cell and story at once; the texts are kept.',
  },
] as const;

/** Every answer to one item, the one in force first: the newest day, and of one day the one recorded last. */
export const answersTo = (consents: readonly Consent[], participant: string, item: Item): Consent[] =>
  consents
    .filter((consent) => consent.participant === participant && consent.item === item)
    .sort((a, b) => (a.on === b.on ? b.rev - a.rev : a.on < b.on ? 1 : -1));

/** An answer in words: “no: stopped; what was said stays in use”. */
export const answerWords = ({ item, answer, scope }: Pick<Consent, 'item' | 'answer' | 'scope'>): string =>
  item === 'take-part' && answer === 'no' ? `no: ${SCOPE_WORDS[scope ?? 'no-new-use']}` : answer;

/** The newest answer to each item, in the order of the items. */
export const newestAnswers = (consents: readonly Consent[], participant: string): Consent[] =>
  ConsentItem.options.flatMap((item) => answersTo(consents, participant, item).slice(0, 1));

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
