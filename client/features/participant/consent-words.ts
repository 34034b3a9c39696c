import { dayAndYear } from '#client/lib/day.ts';
import { type Answer, type Consent, ConsentItem, type WithdrawalScope } from '#shared/participant/consent.ts';
import { AUDIENCE_NAMES } from '#shared/quote/print-words.ts';

export const ITEM_WORDS: Record<ConsentItem, string> = {
  'take-part': 'taking part',
  record: 'being recorded',
  quote: 'being quoted',
  attribution: 'the label in print',
  archive: 'archiving',
  contact: 'being asked again',
};

const ANSWER_WORDS: Record<Answer, string> = {
  yes: 'yes',
  ask: 'ask each time',
  no: 'no',
  'as-labelled': 'as labelled',
  wider: 'a wider label',
  named: 'by name',
};
const REACH: Record<WithdrawalScope, string> = {
  stop: 'stopped; what was said stays in use',
  'no-new-use': 'withdrawn; nothing is used anew',
  erase: 'withdrawn; the words are erased',
};

/** An answer as a choice: “Ask each time”. */
export const answerLabel = (answer: Answer): string =>
  ANSWER_WORDS[answer].charAt(0).toUpperCase() + ANSWER_WORDS[answer].slice(1);

/** Every answer to one item, the newest first; of one day the one recorded last. */
export const answersTo = (consents: readonly Consent[], participant: string, item: ConsentItem): Consent[] =>
  consents
    .filter((consent) => consent.participant === participant && consent.item === item)
    .sort((a, b) => (a.on === b.on ? b.rev - a.rev : a.on < b.on ? 1 : -1));

/** An answer in words: “no: stopped; what was said stays in use”. */
export const answerWords = ({ item, answer, scope }: Pick<Consent, 'item' | 'answer' | 'scope'>): string =>
  item === 'take-part' && answer === 'no' ? `no: ${REACH[scope ?? 'no-new-use']}` : ANSWER_WORDS[answer];

/** What an answer covers where it does not cover everything: “October 2020, public”. */
export const coverWords = (
  { wave, audience }: Pick<Consent, 'wave' | 'audience'>,
  labelOf: (wave: string) => string,
): string =>
  [wave === null ? '' : labelOf(wave), audience === null ? '' : AUDIENCE_NAMES[audience].toLowerCase()]
    .filter(Boolean)
    .join(', ');

/** The answers that hold now, one for each wave and audience that was told apart; the widest comes first. */
export function answersInForce(answers: readonly Consent[]): Consent[] {
  const covers = (wide: Consent, narrow: Consent) =>
    (wide.wave === null || wide.wave === narrow.wave) &&
    (wide.audience === null || wide.audience === narrow.audience);
  return answers
    .filter((one, at) => !answers.slice(0, at).some((newer) => covers(newer, one)))
    .sort(
      (a, b) =>
        Number(a.wave !== null) - Number(b.wave !== null) ||
        Number(a.audience !== null) - Number(b.audience !== null),
    );
}

/** The answers to each item that hold now, in the order of the items. */
export const newestAnswers = (consents: readonly Consent[], participant: string): Consent[] =>
  ConsentItem.options.flatMap((item) => answersInForce(answersTo(consents, participant, item)));

/** Where consent stands, in a line: “yes, since 28 Jul”; `isGone` where the words may no longer be used as before. */
export function consentState(
  consents: readonly Consent[],
  participant: string,
): { words: string; isGone: boolean } {
  const answers = answersInForce(answersTo(consents, participant, 'take-part'));
  const whole = answers.find(({ wave }) => wave === null);
  const parts = answers.filter(({ wave, answer }) => wave !== null && answer === 'no').length;
  const but = parts === 0 ? '' : parts === 1 ? ', but for 1 wave' : `, but for ${parts} waves`;
  if (!whole) return { words: `not recorded${but}`, isGone: parts > 0 };
  if (whole.answer === 'no') return { words: REACH[whole.scope ?? 'no-new-use'], isGone: true };
  return { words: `yes, since ${dayAndYear(whole.on)}${but}`, isGone: parts > 0 };
}
