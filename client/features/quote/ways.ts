import { AnswerWay } from '#shared/quote/clearing.ts';
import { WAY_WORDS } from '#shared/quote/print-words.ts';

/** By which way an answer can come, for a list to choose from. */
export const WAYS = AnswerWay.options.map((value) => ({
  value,
  label: value === '' ? 'not noted' : WAY_WORDS[value],
}));
