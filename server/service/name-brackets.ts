import { findQuoteById, putQuote } from '#server/store/study/quote.ts';
import { type DictionaryEntry, meaningOf } from '#shared/pseudonym/dictionary.ts';
import { type Bracket, bracketsOf } from '#shared/quote/brackets.ts';
import { verbatim } from '#shared/quote/verbatim.ts';
import type { Tx } from './write.ts';

/** Gives the brackets that came into quotes with the dictionary their reason, so that their printed words stay faithful. */
export function explainBrackets(
  tx: Tx,
  quotes: readonly string[],
  entries: readonly DictionaryEntry[],
): void {
  const meanings = new Set(entries.map(({ replacement }) => meaningOf(replacement)));
  for (const id of quotes) {
    const quote = findQuoteById(tx.db, id);
    if (!quote) continue;
    const { marks } = verbatim(quote.text, quote.publicText ?? quote.text);
    const brackets = bracketsOf(marks, quote.brackets).flatMap(({ mark, reason }): Bracket[] => {
      if (mark.type !== 'insertion') return [];
      const why = reason ?? (meanings.has(mark.text) ? 'replace-identifier' : null);
      return why === null ? [] : [{ text: mark.text, reason: why }];
    });
    if (JSON.stringify(brackets) !== JSON.stringify(quote.brackets))
      putQuote(tx.db, { ...quote, brackets, rev: tx.rev });
  }
}
