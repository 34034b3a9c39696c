import { type Citation, citedAs } from './citation.ts';
import { copiedQuote, escaped, signedAs } from './copied.ts';
import type { QuoteView } from './quote.ts';

/** Something on its way to the clipboard: for editors that know markup, for those that do not, and as Markdown. */
export interface Copied {
  plain: string;
  html: string;
  markdown: string;
}

const asMarkdown = (words: string, signed: string): string =>
  [...words.split('\n').map((line) => `> ${line}`.trimEnd()), '>', `> — ${signed}`].join('\n');

/** The printed words of a quote and who said them, where and when. */
export const quoteCopied = (
  quote: Pick<QuoteView, 'printed' | 'attribution' | 'audiences'>,
  month: string,
): Copied => ({
  ...copiedQuote(quote, month),
  markdown: asMarkdown(quote.printed, signedAs(quote, month)),
});

/** Published words, who is published as saying them, and where. */
export function citationCopied(
  citation: Pick<Citation, 'text' | 'speaker' | 'reference' | 'locator'>,
): Copied {
  const signed = citedAs(citation);
  const lines = escaped(citation.text).replaceAll('\n', '<br>');
  return {
    plain: `“${citation.text}”\n— ${signed}`,
    html: `<blockquote><p>“${lines}”</p><p>— ${escaped(signed)}</p></blockquote>`,
    markdown: asMarkdown(citation.text, signed),
  };
}

/** Several in their order. */
export const copiedTogether = (several: readonly Copied[]): Copied => ({
  plain: several.map(({ plain }) => plain).join('\n\n'),
  html: several.map(({ html }) => html).join(''),
  markdown: several.map(({ markdown }) => markdown).join('\n\n'),
});
