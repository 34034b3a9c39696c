import type { Span } from '../span.ts';
import { around, type SelectableTurn, type Step, turnAt } from './selection.ts';

export type Edge = 'start' | 'end';

const STEPS = ['word', 'sentence', 'turn'] as const satisfies readonly Step[];

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;
const length = ({ start, end }: Span): number => end - start;

/** The smallest word, sentence or turn that holds a span and more than it; undefined where there is none. */
export function grown(text: string, turns: readonly SelectableTurn[], span: Span): Span | undefined {
  const last = Math.max(span.start, span.end - 1);
  return STEPS.flatMap((step): Span[] => {
    const from = around(text, turns, span.start, step);
    const to = around(text, turns, last, step);
    return from && to ? [{ start: from.start, end: to.end }] : [];
  }).find((wider) => holds(wider, span) && length(wider) > length(span));
}

/** The largest turn, sentence or word at the beginning of a span that is less than it; undefined where there is none. */
export function shrunk(text: string, turns: readonly SelectableTurn[], span: Span): Span | undefined {
  return STEPS.toReversed()
    .flatMap((step) => around(text, turns, span.start, step) ?? [])
    .find((narrower) => holds(span, narrower) && length(narrower) < length(span));
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where an edge can stand in a turn, by words or by single characters, in order. */
function stops(text: string, turn: Span, by: 'word' | 'character', edge: Edge): number[] {
  const piece = text.slice(turn.start, turn.end);
  const segments = [...(by === 'word' ? words : characters).segment(piece)].filter(({ segment }) =>
    by === 'word' ? /[\p{L}\p{N}]/u.test(segment) : /\S/u.test(segment),
  );
  return segments.map(({ index, segment }) => turn.start + index + (edge === 'end' ? segment.length : 0));
}

/**
 * A span with one edge moved to the next word (or character) in the turn it stands in; as it was where the
 * edge is at the turn's own, or would pass the other edge.
 */
export function withEdge(
  text: string,
  turns: readonly SelectableTurn[],
  span: Span,
  { edge, toward, by }: { edge: Edge; toward: 1 | -1; by: 'word' | 'character' },
): Span {
  const turn = turnAt(turns, edge === 'start' ? span.start : span.end);
  if (!turn) return span;
  const places = stops(text, turn, by, edge);
  const at = span[edge];
  const next = toward === 1 ? places.find((place) => place > at) : places.findLast((place) => place < at);
  if (next === undefined) return span;
  const moved = { ...span, [edge]: next };
  return moved.start < moved.end ? moved : span;
}
