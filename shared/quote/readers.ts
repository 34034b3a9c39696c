import type { Audience } from './clearing.ts';
import type { QuoteView } from './quote.ts';

/** Quotes that may leave for readers, and how many may not. */
export interface ForReaders<Quote> {
  quotes: Quote[];
  leftOut: number;
}

/** Answers: which of these may this audience read? Without an audience, those that anybody may. */
export function forReaders<Quote extends Pick<QuoteView, 'audiences'>>(
  quotes: readonly Quote[],
  audience?: Audience,
): ForReaders<Quote> {
  const fit = quotes.filter(({ audiences }) =>
    audience === undefined ? audiences.length > 0 : audiences.includes(audience),
  );
  return { quotes: fit, leftOut: quotes.length - fit.length };
}

const WORDS: Record<Audience, string> = {
  team: 'the team',
  coordinators: 'coordinators',
  funder: 'the funder',
  public: 'the public',
};
/** An audience in a sentence. */
export const audienceWords = (audience: Audience): string => WORDS[audience];

/** Says of a list for readers for whom it is cleared, and what is not in it. */
export function readersWords(leftOut: number, audience?: Audience): string {
  const whom = audience === undefined ? 'at least one audience, named with each' : WORDS[audience];
  const left =
    leftOut === 0
      ? 'None had to be left out'
      : `${leftOut} ${leftOut === 1 ? 'quote is' : 'quotes are'} left out, not cleared`;
  return `Every quote is cleared for ${whom}. ${left}.`;
}
