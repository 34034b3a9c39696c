import type { CodingSpan } from '#server/store/study/coding.ts';
import type { TextId } from '#shared/ids.ts';
import type { Span } from '#shared/span.ts';

interface Placed<Coding> {
  coding: Coding;
  /** Its place in the list it came in. */
  at: number;
}

/** Answers which of many codings touch some words of a text, in the order they came in. */
export function codingsOn<Coding extends Omit<CodingSpan, 'theme'>>(
  codings: readonly Coding[],
): (text: TextId, words: Span) => Coding[] {
  const texts = new Map<TextId, { placed: Placed<Coding>[]; longest: number }>();
  for (const [at, coding] of codings.entries()) {
    const known = texts.get(coding.textVersion) ?? { placed: [], longest: 0 };
    known.placed.push({ coding, at });
    known.longest = Math.max(known.longest, coding.end - coding.start);
    texts.set(coding.textVersion, known);
  }
  for (const { placed } of texts.values()) placed.sort((a, b) => a.coding.start - b.coding.start);
  return (text, { start, end }) => {
    const known = texts.get(text);
    if (!known) return [];
    const { placed, longest } = known;
    // Nothing that begins earlier reaches so far.
    let [low, high] = [0, placed.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((placed[middle]?.coding.start ?? 0) <= start - longest) low = middle + 1;
      else high = middle;
    }
    const found: Placed<Coding>[] = [];
    for (let at = low; at < placed.length; at += 1) {
      const one = placed[at];
      if (!one || one.coding.start >= end) break;
      if (one.coding.end > start) found.push(one);
    }
    return found.sort((a, b) => a.at - b.at).map(({ coding }) => coding);
  };
}
