import { clearanceGroupOf } from './clearance.ts';
import type { QuoteView } from './quote.ts';

/** What lies in a collection, in words: “9 quotes”, “7 cleared”, “2 waiting”. */
export function collectedWords(quotes: readonly Pick<QuoteView, 'clearance'>[], citations: number): string[] {
  const groups = quotes.map(({ clearance }) => clearanceGroupOf(clearance));
  const of = (...some: string[]) => groups.filter((group) => some.includes(group)).length;
  const out = of('refused', 'withdrawn');
  return [
    `${quotes.length === 0 ? 'No' : quotes.length} ${quotes.length === 1 ? 'quote' : 'quotes'}`,
    of('cleared') > 0 && `${of('cleared')} cleared`,
    of('sent') > 0 && `${of('sent')} waiting`,
    of('draft') > 0 && `${of('draft')} in draft`,
    out > 0 && `${out} that may not be printed`,
    citations > 0 && `${citations} ${citations === 1 ? 'citation' : 'citations'}`,
  ].filter((part) => part !== false);
}
