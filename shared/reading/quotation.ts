import type { Span } from '../span.ts';
import { isAll, stretch, type Words } from './words.ts';

const OPENS = '‘“\'"«„';
const CLOSES = '’”\'"»“';
const pairs: Record<string, string> = { '‘': '’', '“': '”', "'": "'", '"': '"', '«': '»', '„': '“' };

/** Fewer words in quotation marks are a name or a manner of speaking. */
const FEWEST_WORDS = 6;
/** In code units: no quotation in running text is longer. */
const LONGEST_QUOTATION = 3_000;
const wordsIn = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** The words inside the quotation marks that hold a whole stretch; null where it has none at an end. */
export function insideMarks(words: Words): Words | null {
  const opening = words.text[0] ?? '';
  if (!OPENS.includes(opening)) return null;
  const close = /[’”'"»“][.,;:]?$/u.exec(words.text);
  if (!close || !CLOSES.includes(close[0][0] ?? '') || close.index === 0) return null;
  return stretch(words, 1, close.index);
}

const isBalanced = (text: string): boolean =>
  [...text].reduce((depth, sign) => depth + (sign === '[' ? 1 : sign === ']' ? -1 : 0), 0) === 0;

/** Where the quotation that opens at `from` ends, as the place of its closing mark; null where it is none or a short one. */
function closingOf(text: string, from: number): number | null {
  const mark = pairs[text[from] ?? ''];
  if (mark === undefined) return null;
  const isSingle = mark === "'" || mark === '’';
  for (let at = text.indexOf(mark, from + 1); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (at - from > LONGEST_QUOTATION) return null;
    const inside = text.slice(from + 1, at);
    const [before = '', after = ' '] = [text[at - 1], text[at + 1]];
    if (/[\p{L}\p{N}]/u.test(after) || /\s/u.test(before) || !isBalanced(inside)) continue;
    const isShort = wordsIn(inside) < FEWEST_WORDS;
    if (isShort && !/[.!?…]$/u.test(inside)) return null;
    if (!isSingle || /[.,!?…)]/u.test(before) || /[.,;:!?)]/u.test(after) || at === text.length - 1)
      return at;
  }
  return null;
}

/** Quotations of some length inside running text, without their marks. */
function byMarks(text: string): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!OPENS.includes(text[at] ?? '') || !/[\s([:—]|^$/u.test(text[at - 1] ?? '')) continue;
    const end = closingOf(text, at);
    if (end === null) continue;
    if (wordsIn(text.slice(at + 1, end)) >= FEWEST_WORDS) found.push({ start: at + 1, end });
    at = end;
  }
  return found;
}

/**
 * Quotations in running text, without their marks. Italics come first, since a straight mark is an apostrophe too;
 * where the document does not set what people said in italics, the marks decide.
 */
export function quotationsIn(words: Words, inItalics: boolean): Words[] {
  if (!inItalics) return byMarks(words.text).map(({ start, end }) => stretch(words, start, end));
  return words.italic.flatMap(({ start, end }) => {
    const opens = OPENS.includes(words.text[start] ?? '') ? start : start - 1;
    const closes = CLOSES.includes(words.text[end - 1] ?? '') ? end : end + 1;
    const inside = insideMarks(stretch(words, Math.max(0, opens), closes));
    return inside && wordsIn(inside.text) >= FEWEST_WORDS ? [inside] : [];
  });
}

/** Whether a paragraph is somebody’s words and nothing else: in quotation marks, or all in italics; then without the marks. */
export function wholeQuotation(words: Words, inItalics: boolean): Words | null {
  const inside = insideMarks(words);
  const italic = isAll(words, words.italic);
  if (wordsIn(words.text) < FEWEST_WORDS || (inItalics && !italic)) return null;
  if (!inside) return italic ? words : null;
  if (italic) return inside;
  // ‘One’ and so on and ‘another’: the first mark closes long before the end.
  const end = closingOf(words.text, 0);
  const rest = end === null ? '' : words.text.slice(end + 1);
  return rest.trim().replace(/^[.,;:]+/u, '') === '' ? inside : null;
}
