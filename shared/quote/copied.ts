import type { QuoteView } from './quote.ts';

/** Text as HTML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Who said it, where and when, and that it may not leave the team where it may not. */
export const signedAs = (
  { attribution, audiences }: Pick<QuoteView, 'attribution' | 'audiences'>,
  month: string,
) =>
  [[attribution, month].filter(Boolean).join(', '), audiences.length > 0 ? '' : '[not cleared]']
    .filter(Boolean)
    .join(' ');

/** A quote as it is copied: the printed “words” and who said them, for editors that know markup and for those that do not. */
export function copiedQuote(
  quote: Pick<QuoteView, 'printed' | 'attribution' | 'audiences'>,
  month: string,
): { plain: string; html: string } {
  const signed = signedAs(quote, month);
  const lines = escaped(quote.printed).replaceAll('\n', '<br>');
  return {
    plain: `“${quote.printed}”\n— ${signed}`,
    html: `<blockquote><p>“${lines}”</p><p>— ${escaped(signed)}</p></blockquote>`,
  };
}
