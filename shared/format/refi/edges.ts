import type { Span } from '#shared/span.ts';

/** Scripts that put no space between words, where an edge says nothing. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const IN_WORD = /[\p{L}\p{N}\p{M}'’]/u;
const SPACE = /\s/u;
/** Continues the character before it. */
const JOINS = /\p{M}|\u200d|\p{Emoji_Modifier}/u;

/** Log-likelihoods of what is seen at an edge, given that somebody chose it. */
const GOOD = -0.1;
const DOUBTFUL = -0.8;
const BAD = -2;

const before = (text: string, at: number): string => {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
};
const after = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';

function startEdge(text: string, at: number): number {
  const [left, first] = [before(text, at), after(text, at)];
  if (JOINS.test(first)) return BAD;
  if (UNSPACED.test(first) && (left === '' || UNSPACED.test(left))) return 0;
  if (first === '' || SPACE.test(first)) return BAD;
  if (left === '' || SPACE.test(left)) return GOOD;
  return IN_WORD.test(left) && IN_WORD.test(first) ? BAD : DOUBTFUL;
}

function endEdge(text: string, at: number): number {
  const [last, right] = [before(text, at), after(text, at)];
  if (JOINS.test(right)) return BAD;
  if (UNSPACED.test(last) && (right === '' || UNSPACED.test(right))) return 0;
  if (SPACE.test(last)) return last === '\n' ? DOUBTFUL : BAD;
  if (IN_WORD.test(last) && IN_WORD.test(right)) return BAD;
  return right === '' || SPACE.test(right) || IN_WORD.test(last) ? GOOD : DOUBTFUL;
}

/** How likely it is that a person chose this stretch, by its edges alone: a natural logarithm, 0 where nothing is known. */
export const edges = (text: string, { start, end }: Span): number =>
  startEdge(text, start) + endEdge(text, end);

const oneLine = (words: string): string => words.replace(/\s+/g, ' ');

/** Whether the name a tool gave a selection is its quote, whole or cut with an ellipsis. */
export function isQuote(name: string, quote: string): boolean {
  const [said, words] = [oneLine(name), oneLine(quote)];
  if (said === words || said.trim() === words.trim()) return said.trim() !== '';
  const cut = /^(.{12,}?)\s?(?:…|\.\.\.)$/su.exec(said)?.[1];
  return cut !== undefined && words.length > cut.length && words.trimStart().startsWith(cut.trimStart());
}
