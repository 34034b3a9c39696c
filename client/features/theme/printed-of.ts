import type { ExcerptView } from '#shared/api/analysis.ts';
import type { QuoteView } from '#shared/quote/quote.ts';

type Excerpt = Pick<ExcerptView, 'source' | 'start' | 'end' | 'text' | 'attribution'>;
type Mark = Pick<QuoteView, 'source' | 'start' | 'end' | 'printed' | 'attribution' | 'audiences'>;
/** Words as they may be copied: with who said them, and who may read them. */
export type Copied = Pick<QuoteView, 'printed' | 'attribution' | 'audiences'>;

/**
 * How an excerpt is copied: as print has it where exactly these words were marked as a quote. Words within a quote may
 * be read by whom it is cleared for where it prints and signs them so; any others by nobody yet.
 */
export const printedAmong =
  (marks: readonly Mark[]) =>
  ({ source, start, end, text, attribution }: Excerpt): Copied => {
    const holding = marks.filter((mark) => mark.source === source && mark.start <= start && mark.end >= end);
    const own = holding.find((mark) => mark.start === start && mark.end === end);
    if (own) return own;
    const same = holding.find((mark) => mark.printed.includes(text) && mark.attribution === attribution);
    return { printed: text, attribution, audiences: same?.audiences ?? [] };
  };
