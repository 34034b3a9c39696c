import { DomainError } from '../../errors.ts';

/** Every place some words occur in a text. */
function places(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/**
 * Where an excerpt stands in its text. Its words win over its offsets: if the text was edited by hand the
 * nearest place with those very words is taken; words that occur nowhere are refused, and not repeated: a refusal may
 * be logged.
 */
export function anchored<T extends { start: number; end: number; text: string }>(
  excerpt: T,
  text: string,
  where: string,
): T {
  const { start, end, text: words } = excerpt;
  if (words !== '' && text.slice(start, end) === words) return excerpt;
  const [nearest] =
    words === '' ? [] : places(text, words).sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  if (nearest === undefined)
    throw new DomainError(
      'invalid',
      `${where}: the ${words.length} characters said to stand at ${start} to ${end} are not in the source.`,
    );
  return { ...excerpt, start: nearest, end: nearest + words.length };
}
