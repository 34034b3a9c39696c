import { DomainError } from '../../errors.ts';

/** Every place some words occur in a text. */
function places(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/**
 * Where an excerpt stands in its text. Its words win over its offsets: if the text was edited by hand the
 * nearest place with those very words is taken; words that occur nowhere are refused.
 */
export function anchored<T extends { start: number; end: number; text: string }>(
  excerpt: T,
  text: string,
  where: string,
): T {
  if (text.slice(excerpt.start, excerpt.end) === excerpt.text) return excerpt;
  const [nearest] = places(text, excerpt.text).sort(
    (a, b) => Math.abs(a - excerpt.start) - Math.abs(b - excerpt.start),
  );
  if (nearest === undefined || excerpt.text === '')
    throw new DomainError(
      'invalid',
      `${where}: the words “${excerpt.text.slice(0, 60)}” are not in the source.`,
    );
  return { ...excerpt, start: nearest, end: nearest + excerpt.text.length };
}
