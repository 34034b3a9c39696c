import type { Span } from '../span.ts';

/** Adding a coding repaints the block it lies in; past this length one would feel it. */
const LONGEST_BLOCK = 2000;

const SENTENCE_END = /[.!?…]["”’)\]]*\s+|\n+/gu;
const WORD_END = /\s+/gu;

/** The last end of such a match within the first `limit` units; undefined where there is none. */
function lastEnd(text: string, pattern: RegExp, from: number, limit: number): number | undefined {
  pattern.lastIndex = from;
  let end: number | undefined;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const at = match.index + match[0].length;
    if (at > from + limit || at >= text.length) break;
    end = at;
  }
  return end;
}

const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/**
 * Cuts a turn's text into stretches of at most `longest` units that are drawn as paragraphs: behind a
 * sentence, else behind a word, else between two characters. They tile the text exactly.
 */
export function blocksOf(text: string, longest = LONGEST_BLOCK): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  while (text.length - start > longest) {
    let end =
      lastEnd(text, SENTENCE_END, start, longest) ??
      lastEnd(text, WORD_END, start, longest) ??
      start + longest;
    if (isLow(text.charCodeAt(end)) && end - 1 > start) end -= 1;
    blocks.push({ start, end });
    start = end;
  }
  if (start < text.length || text === '') blocks.push({ start, end: text.length });
  return blocks;
}
