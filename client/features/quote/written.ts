import { toCsv } from '#shared/format/csv.ts';
import { quotesMarkdown } from '#shared/format/quotes-markdown.ts';
import { quotesTable } from '#shared/format/study-tables.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import { readNames } from './api.ts';

/** Tells a spreadsheet that the bytes are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Quotes for readers: by theme, area and month. */
export const asMarkdown = (quotes: readonly QuoteView[], frame: ShelfFrame, title: string): string =>
  quotesMarkdown(quotes, { title, ...frame });

/** Quotes as a table, with the names of what they stand in. */
export async function asCsv(study: string, quotes: readonly QuoteView[], frame: ShelfFrame): Promise<string> {
  return BYTE_ORDER_MARK + toCsv(quotesTable(quotes, { ...frame, ...(await readNames(study)) }));
}
