import { CoderId, QuoteId, SourceId } from '#shared/ids.ts';
import type { QuoteView } from '#shared/quote/quote.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A quote on the shelf as nobody has touched it yet, with what a test is about. */
export const quoteWith = (changes: Partial<QuoteView> = {}): QuoteView => ({
  id: QuoteId.parse(id(1)),
  rev: 1,
  text: 'People wave now.',
  publicText: null,
  printed: changes.publicText ?? changes.text ?? 'People wave now.',
  brackets: [],
  attribution: 'Clerk, North',
  themes: [],
  area: null,
  wave: null,
  clearance: 'draft',
  standings: [],
  exposure: 'low',
  isQuotable: true,
  refusals: [],
  namesArea: true,
  identifiable: null,
  audiences: [],
  askedOn: null,
  source: SourceId.parse(id(2)),
  start: 0,
  end: 16,
  role: 'Clerk',
  participant: null,
  day: null,
  turn: null,
  turnNumber: null,
  time: null,
  voice: 'panel',
  label: '',
  note: '',
  by: CoderId.parse(id(3)),
  at: '2020-09-01T10:00:00.000Z',
  ...changes,
});
