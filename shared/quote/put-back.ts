import { type Span, touches } from '../span.ts';
import { printedFrom } from './printing.ts';
import { verbatim } from './verbatim.ts';

/** A stretch of what was said that print leaves out, with the stretch of the printed words that stands there. */
export interface LeftOut {
  said: Span;
  printed: Span;
}

/** What of the said words print leaves out or says otherwise, in order; empty where the words were not said so. */
export function leftOut(said: string, printed: string): LeftOut[] {
  const { isVerbatim, kept, runs } = verbatim(said, printed);
  if (!isVerbatim) return [];
  const edges = [
    { said: 0, printed: 0 },
    ...kept.map(({ end }, at) => ({ said: end, printed: runs[at]?.end ?? 0 })),
  ];
  return edges.flatMap((from, at): LeftOut[] => {
    const gap = { start: from.said, end: kept[at]?.start ?? said.length };
    const isAny = /[\p{L}\p{N}]/u.test(said.slice(gap.start, gap.end));
    const to = runs[at]?.start ?? printed.length;
    return isAny ? [{ said: gap, printed: { start: from.printed, end: to } }] : [];
  });
}

/** The printed words with a stretch that was left out put back. */
export const putBack = (said: string, printed: string, { said: from, printed: at }: LeftOut): string =>
  `${printed.slice(0, at.start)}${said.slice(from.start, from.end)}${printed.slice(at.end)}`.trim();

/**
 * What somebody typed, with the original in the place of everything that was not said and stands in no bracket. What
 * was left out stays left out, and what stood in brackets stays there.
 */
export function withOriginal(said: string, typed: string): string {
  const printed = printedFrom(said, typed);
  const { isVerbatim, marks, kept, runs } = verbatim(said, printed);
  if (!isVerbatim) return said;
  const isTyped = ({ start, end }: Span) => typed.includes(printed.slice(start, end));
  let words = printed;
  for (const mark of [...marks].reverse()) {
    if (mark.type === 'pause' || mark.type === 'omission' || isTyped(mark)) continue;
    const [head, tail] = [words.slice(0, mark.start), words.slice(mark.end)];
    if (mark.type === 'capital') {
      words = `${head}${mark.instead}${tail}`;
      continue;
    }
    const before = runs.findLastIndex(({ end }) => end <= mark.start);
    const [from, to] = [kept[before], kept[before + 1]];
    const place = { start: runs[before]?.end ?? 0, end: runs[before + 1]?.start ?? printed.length };
    // Another sign there tells already what is left out.
    const isTold = marks.some((one) => one !== mark && touches(one, place));
    const original = from && to && !isTold ? said.slice(from.end, to.start) : ' ';
    words = `${head.trimEnd()}${original}${tail.trimStart()}`;
  }
  return words.trim();
}

/** Where a caret stands in printed words that stood at `caret` in what was typed: behind the same letter. */
export function caretIn(typed: string, printed: string, caret: number): number {
  let at = 0;
  for (let read = 0; read < caret; read += 1) {
    const next = printed.indexOf(typed.charAt(read), at);
    if (next === -1) continue;
    at = next + 1;
  }
  return at;
}
