import { plain } from './plain.ts';
import type { Fidelity, Mark } from './verbatim.ts';

const isWordy = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}\p{M}]/u.test(char);

/** Whether words stand in a plain text one after the other, cut between words. */
function stands(source: string, words: readonly string[]): boolean {
  const run = plain(words.join(' ')).text;
  for (let at = source.indexOf(run); at !== -1; at = source.indexOf(run, at + 1)) {
    const end = at + run.length;
    const isCut = isWordy(source[at - 1]) && isWordy(source[at]);
    if (!isCut && !(isWordy(source[end - 1]) && isWordy(source[end]))) return true;
  }
  return false;
}

/** How many steps hold, where whatever holds a step further holds all before. */
function most(steps: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, steps];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The words of a run that make it one that was not said: what is left of it without the longest beginning and the
 * longest end that were said, or, where words are missing without a sign, the two they are missing between. A run that
 * was said elsewhere is named whole.
 */
export function notSaid(said: string, { offending }: Pick<Fidelity, 'offending'>): string {
  const words = offending?.text.split(/\s+/).filter(Boolean) ?? [];
  const source = plain(said).text;
  if (stands(source, words)) return words.join(' ');
  const head = most(words.length, (count) => stands(source, words.slice(0, count)));
  const tail = most(words.length, (count) => stands(source, words.slice(words.length - count)));
  return words.length > head + tail
    ? words.slice(head, words.length - tail).join(' ')
    : words.slice(Math.max(0, head - 1), head + 1).join(' ');
}

const NOT =
  /\b(?:not|no|never|none|nobody|nothing|nowhere|nor|neither|without|hardly|barely|cannot)\b|n['’]t\b/giu;
/** In so many words left out, a word that denies is more than one of many. */
const FEW = 6;

const denials = (words: string): string[] => words.match(NOT) ?? [];

/** Whether a sign may turn a sentence into its opposite: a word that denies stands in it, or is gone with few others. */
export function mayTurnRound({ type, text, instead }: Pick<Mark, 'type' | 'text' | 'instead'>): boolean {
  if (type === 'omission') return instead.split(/\s+/).length <= FEW && denials(instead).length > 0;
  return type === 'insertion' && denials(text).length !== denials(instead).length;
}
