import type { ExcerptView } from '#shared/api/analysis.ts';
import type { Clearance } from '#shared/quote/clearing.ts';
import type { QuoteView } from '#shared/quote/quote.ts';

/** How far an excerpt got towards print: as far as a quote that holds all of it, else nowhere. */
export const clearanceAmong =
  (marks: readonly Pick<QuoteView, 'source' | 'start' | 'end' | 'clearance'>[]) =>
  ({ source, start, end }: Pick<ExcerptView, 'source' | 'start' | 'end'>): Clearance =>
    marks.find((mark) => mark.source === source && mark.start <= start && mark.end >= end)?.clearance ??
    'draft';
