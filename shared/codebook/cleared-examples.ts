import type { QuoteView } from '../quote/quote.ts';

/** Words as they are compared: one space between, no quotation marks around. */
const bare = (words: string): string =>
  words
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^["'“”‘’„«»]+|["'“”‘’„«»]+$/gu, '')
    .trim();

/** Tells of an example whether it is, word for word, a quote as it is printed that is cleared for the public. */
export function clearedExamples(
  quotes: readonly Pick<QuoteView, 'printed' | 'audiences'>[],
): (example: string) => boolean {
  const cleared = new Set(
    quotes.filter(({ audiences }) => audiences.includes('public')).map(({ printed }) => bare(printed)),
  );
  return (example) => cleared.has(bare(example));
}
