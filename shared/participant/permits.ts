import { dayLabel } from '../dates.ts';
import type { ParticipantId, WaveId } from '../ids.ts';
import type { Audience } from '../quote/clearing.ts';
import { audienceWords } from '../quote/readers.ts';
import { type Consent, type ConsentItem, inOrder } from './consent.ts';

/** Whether something may be done, and why: a sentence for the team. */
export interface Permit {
  may: boolean;
  why: string;
}

/** What may be done with one person's words of one wave, for one audience. */
export interface Permits {
  /** Their words count in every measure. */
  count: Permit;
  /** They may be interviewed. */
  interview: Permit;
  /** They may be written to: a link, a sheet, a question. */
  contact: Permit;
  /** What they say may be recorded. */
  record: Permit;
  /** Their words may be printed; `each` where silence about a quote is never consent. */
  quote: Permit & { each: boolean };
  /** How print may call them. */
  attribution: { form: 'as-labelled' | 'wider' | 'named'; why: string };
  /** Their words may go into an archive. */
  archive: Permit;
}

/** Which words are meant, and who would read them; null where no wave or no one audience is meant. */
export interface Occasion {
  wave?: WaveId | null;
  audience?: Audience | null;
}

const covers = (one: Consent, { wave = null, audience = null }: Occasion): boolean =>
  (one.wave === null || one.wave === wave) && (one.audience === null || one.audience === audience);

const SAID_NO: Partial<Record<ConsentItem, string>> = {
  record: 'being recorded',
  quote: 'being quoted',
  archive: 'archiving',
  contact: 'being asked again',
};

/** “The speaker said no to being quoted for the funder, on 12 November 2020.” */
const refusal = ({ item, on, wave, audience }: Consent): string =>
  [
    `The speaker said no to ${SAID_NO[item] ?? 'taking part'}`,
    audience === null ? '' : ` for ${audienceWords(audience)}`,
    wave === null ? '' : ' of what was said in this wave',
    `, on ${dayLabel(on)}.`,
  ].join('');

const WITHDRAWN = {
  stop: 'stopped taking part',
  'no-new-use': 'withdrew, and what they said is not used anew',
  erase: 'withdrew, and what they said was erased',
} as const;

const YES: Permit = { may: true, why: 'Nobody said no.' };
const no = (why: string): Permit => ({ may: false, why });

/**
 * Answers: what may be done with this person's words, and why? `answers` are theirs alone. The newest answer that covers
 * the wave and the audience holds; where none is recorded nobody said no.
 */
export function permits(answers: readonly Consent[], at: Occasion = {}): Permits {
  const ordered = inOrder(answers);
  const newest = (item: ConsentItem) => ordered.findLast((one) => one.item === item && covers(one, at));
  const part = newest('take-part');
  const gone = part?.answer === 'no' ? (part.scope ?? 'no-new-use') : null;
  const left = part && gone ? no(`The speaker ${WITHDRAWN[gone]}, on ${dayLabel(part.on)}.`) : null;
  const unused = gone === 'stop' ? null : left;
  const item = (name: ConsentItem, before: Permit | null): Permit => {
    if (before) return before;
    const answer = newest(name);
    if (!answer) return YES;
    return answer.answer === 'no'
      ? no(refusal(answer))
      : { may: true, why: `The speaker agreed on ${dayLabel(answer.on)}.` };
  };
  const label = newest('attribution');
  const form = label?.answer === 'wider' || label?.answer === 'named' ? label.answer : 'as-labelled';
  return {
    count: unused ?? YES,
    interview: left ?? YES,
    contact: item('contact', left),
    record: item('record', left),
    quote: { ...item('quote', unused), each: newest('quote')?.answer === 'ask' },
    attribution: {
      form,
      why: label ? `The speaker said so on ${dayLabel(label.on)}.` : 'Nobody asked for another label.',
    },
    archive: item('archive', unused),
  };
}

/** Answers the permits of anybody of a study; each person's answers are looked up once. */
export function permitsOf(
  consents: readonly Consent[],
): (participant: ParticipantId, at?: Occasion) => Permits {
  const answers = new Map<ParticipantId, Consent[]>();
  for (const consent of consents) {
    const known = answers.get(consent.participant);
    if (known) known.push(consent);
    else answers.set(consent.participant, [consent]);
  }
  const known = new Map<string, Permits>();
  return (participant, at = {}) => {
    const key = `${participant} ${at.wave ?? ''} ${at.audience ?? ''}`;
    const found = known.get(key) ?? permits(answers.get(participant) ?? [], at);
    known.set(key, found);
    return found;
  };
}
