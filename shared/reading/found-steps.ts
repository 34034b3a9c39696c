import type { Block } from './block.ts';
import { horizonIn, isPromise } from './horizon.ts';
import { type List, stepsIn } from './lists.ts';
import { sentencesOf } from './opening.ts';
import type { StepFound } from './proposal.ts';
import type { Section } from './sections.ts';
import { placeOf } from './words.ts';

/** A list of steps, or of what somebody says they will do, with the horizon of an item, of what announces it, or of its heading. */
export function listedSteps(list: List, { heading }: Section): StepFound[] {
  const { key = '', title = '' } = heading ?? {};
  const how = stepsIn(list, title);
  if (how === null) return [];
  const lead = list.lead?.words.text ?? '';
  return list.items.map((item, at) => ({
    key: `${key}/s${at + 1}`,
    text: item.words.text,
    number: how === 'ordered' ? (item.number ?? at + 1) : null,
    horizon: horizonIn(item.words.text) ?? horizonIn(lead) ?? horizonIn(title),
    ...placeOf(item.words),
  }));
}

/** Sentences that say by when their authors will do something. */
export const promisedSteps = (blocks: readonly Block[]): StepFound[] =>
  blocks
    .filter(({ is, words }) => is === 'text' && !words.text.endsWith(':'))
    .flatMap(({ words }) => sentencesOf(words))
    .filter(({ text }) => isPromise(text))
    .map((sentence, at) => ({
      key: `promise/${at + 1}`,
      text: sentence.text,
      number: null,
      horizon: horizonIn(sentence.text),
      ...placeOf(sentence),
    }));
