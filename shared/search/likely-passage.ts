import { type Span, touches } from '../span.ts';
import { likeness } from './likeness.ts';
import { sentencesIn } from './sentence.ts';

/** Neighbours join the best sentence while they speak at least so much like the theme. */
const JOINS_FROM = 0.5;
const MOST_SENTENCES = 4;
/** One word alone is chance, unless the theme has hardly more. */
const LEAST_REASONS = 2;

/**
 * The sentences of a turn that speak most like a theme and lie apart from `taken`: the best one, with neighbours
 * that are half as like; undefined where nothing says enough. Offsets are UTF-16 code units of the turn's text.
 */
export function passageLike(
  terms: ReadonlyMap<string, number>,
  text: string,
  taken: readonly Span[] = [],
): (Span & { score: number; because: string[] }) | undefined {
  const sentences = sentencesIn(text).map((span) => ({
    span,
    score: taken.some((one) => touches(one, span))
      ? 0
      : likeness(terms, text.slice(span.start, span.end)).score,
  }));
  const best = sentences.reduce(
    (most, { score }, at) => (score > (sentences[most]?.score ?? 0) ? at : most),
    0,
  );
  const least = (sentences[best]?.score ?? 0) * JOINS_FROM;
  if (least === 0) return undefined;
  let [first, last] = [best, best];
  const joins = (at: number) => last - first + 1 < MOST_SENTENCES && (sentences[at]?.score ?? 0) >= least;
  while (joins(last + 1)) last += 1;
  while (joins(first - 1)) first -= 1;
  const start = sentences[first]?.span.start ?? 0;
  const end = sentences[last]?.span.end ?? text.length;
  const { score, because } = likeness(terms, text.slice(start, end));
  return because.length < Math.min(LEAST_REASONS, terms.size) ? undefined : { start, end, score, because };
}
