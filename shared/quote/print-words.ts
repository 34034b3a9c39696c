import { capitalised } from '../analysis/wording.ts';
import { countWords } from '../span.ts';
import type { PlacedBracket } from './brackets.ts';
import type { AnswerWay, AskState, Audience, Standing } from './clearing.ts';
import type { Exposure, Fit } from './exposure.ts';
import type { HeldBack } from './held-back.ts';
import type { Mark } from './verbatim.ts';

const words = (count: number): string => (count === 1 ? '1 word' : `${count} words`);

/** What a sign in printed words stands for: “4 words left out by the editor, not a pause”. */
export function markWords({ type, text, instead }: Mark): string {
  if (type === 'pause') return 'a pause of the speaker, as said';
  if (type === 'capital') return `a capital put in for “${instead}”`;
  if (type === 'omission')
    return instead === ''
      ? 'nothing is left out here'
      : `${words(countWords(instead))} left out by the editor, not a pause`;
  return instead === '' ? `“${text}” put in by the editor` : `put in for “${instead}”`;
}

/** What is asked for a bracket. */
export const REASON_WORDS: Record<NonNullable<PlacedBracket['reason']>, string> = {
  clarify: 'clarify',
  'replace-identifier': 'replace identifier',
  capital: 'capital',
};

/** Who can tell who spoke, from the label beneath a quote; `where` is its area. */
export function fitWords({ fits, namesArea, population, exposure }: Fit, where: string): string {
  const place = namesArea && where !== '' ? ` in ${where}` : '';
  if (exposure === 'someone-else') return 'it is not who spoke, but somebody else';
  if (fits === 0) return 'nobody in the study is described so; that protects nobody';
  if (population === 'one') return `only one person holds this role${place}`;
  if (population === 'few') return `few people hold this role${place}`;
  if (population === null) return `nobody has said how many hold this role${place}`;
  return 'many people outside the study fit too';
}

/** How easily a label gives its speaker away, in a word. */
export const EXPOSURE_WORDS: Record<Exposure, string> = {
  'someone-else': 'not them',
  named: 'named',
  high: 'high',
  insider: 'insider',
  low: 'low',
};

/** Why nobody may be asked yet, in little space. */
export const HELD_WORDS: Record<HeldBack['why'], string> = {
  'not-verbatim': 'Put the original back before asking',
  'no-reason': 'Say why each bracket is there before asking',
  'someone-else': 'Choose a label of who spoke before asking',
  'gives-away': 'Choose a safer label before asking',
  consent: 'The speaker said no to being quoted',
};

export const AUDIENCE_NAMES: Record<Audience, string> = {
  team: 'Team',
  coordinators: 'Coordinators',
  funder: 'Funder',
  public: 'Public',
};

export const WAY_WORDS: Record<AnswerWay, string> = {
  '': '',
  phone: 'by phone',
  paper: 'on paper',
  'e-mail': 'by e-mail',
  meeting: 'at a meeting',
  page: 'on their own page',
};

/** What was asked or answered, as a table has it. */
export const STATE_WORDS: Record<AskState, string> = {
  sent: 'Sent',
  cleared: 'Cleared',
  'cleared-with-changes': 'Cleared with changes',
  refused: 'Refused',
  'no-answer': 'No answer',
  withdrawn: 'Withdrawn',
};

/** A deed of clearance in words: “Cleared 13 Nov, by phone”; `day` writes a date. */
export const stepWords = (
  { state, day: on, how }: Pick<Standing, 'state' | 'day' | 'how'>,
  day: (date: string) => string,
): string => [`${STATE_WORDS[state]} ${day(on)}`, WAY_WORDS[how]].filter(Boolean).join(', ');

/** Why an answer does not hold, or nothing: it was about other words, or the guards hold the words back. */
export function standingNote({ state, isOutdated, inForce }: Standing): string {
  if (isOutdated)
    return state === 'sent' ? 'asked for other words' : `${STATE_WORDS[state].toLowerCase()} for other words`;
  const isCleared = state === 'cleared' || state === 'cleared-with-changes';
  return isCleared && !inForce ? 'held back all the same' : '';
}

/** A label as it stands beneath a quote: “Voluntary sector leader, Millhaven”. */
export const labelWords = ({ label, namesArea }: Pick<Fit, 'label' | 'namesArea'>, area: string): string =>
  namesArea && area !== '' ? `${capitalised(label)}, ${area}` : capitalised(label);
