import { type Span, touches } from '../span.ts';
import type { HitReach } from './hit.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The sentences of a text in order, without white space at their edges, in UTF-16 code units. */
export const sentencesIn = (text: string): Span[] =>
  Array.from(segmenter.segment(text), ({ index, segment }) => {
    const start = index + segment.length - segment.trimStart().length;
    return { start, end: Math.max(start, index + segment.trimEnd().length) };
  }).filter(({ start, end }) => end > start);

/** What is to be coded of a turn's words where they were found: the found words, their sentences, or the turn. */
export function reachOf(text: string, matches: readonly Span[], as: HitReach): Span[] {
  if (matches.length === 0) return [];
  if (as === 'turn') return [{ start: 0, end: text.length }];
  const found =
    as === 'words'
      ? [...matches].sort((a, b) => a.start - b.start)
      : sentencesIn(text).filter((sentence) => matches.some((match) => touches(sentence, match)));
  const runs: Span[] = [];
  for (const { start, end } of found) {
    const last = runs.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}
