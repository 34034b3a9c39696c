import { QuoteListFormat } from '#shared/quote/list.ts';

const KEY = 'throughline:quotes-format';

/** What quotes left as last, in this browser. */
export const lastFormat = (): QuoteListFormat =>
  QuoteListFormat.catch('docx').parse(localStorage.getItem(KEY) ?? 'docx');

export const keepFormat = (format: QuoteListFormat): void => localStorage.setItem(KEY, format);
