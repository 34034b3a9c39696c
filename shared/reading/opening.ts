import { stretch, type Words } from './words.ts';

/** Words no longer than that many code units, cut between two of them. */
export const clipped = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length - 1)).trimEnd()}…`;

const FIRST_SENTENCE = /^.*?[.!?](?=["'”’)]?(?:\s|$))["'”’)]?/su;
const LONGEST = 300;

/** The first sentence of a paragraph. */
export const opening = (text: string): string => clipped(FIRST_SENTENCE.exec(text)?.[0] ?? text, LONGEST);

const SENTENCE = /[^.!?]+(?:[.!?]+(?!\s|$)[^.!?]+)*[.!?]*["'”’)]*/gu;

export const sentencesOf = (words: Words): Words[] =>
  [...words.text.matchAll(SENTENCE)].map(({ index, 0: one }) => stretch(words, index, index + one.length));
