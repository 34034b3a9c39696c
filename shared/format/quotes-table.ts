import { type Copy, FOR_READERS, type QuoteAttribute } from '../quote/list.ts';
import type { QuoteView } from '../quote/quote.ts';
import { audienceWords } from '../quote/readers.ts';
import type { Table } from './csv.ts';
import { quotesTable } from './study-tables.ts';

/** Which attribute a column of the whole table is of; the words and who said them are always there. */
const OF: Readonly<Record<string, QuoteAttribute>> = {
  id: 'id',
  text: 'said',
  themes: 'themes',
  area: 'area',
  wave: 'wave',
  date: 'date',
  participant: 'participant',
  role: 'role',
  voice: 'voice',
  source: 'source',
  start: 'source',
  end: 'source',
  clearance: 'clearance',
  label: 'clearance',
  note: 'note',
};
const ALWAYS = ['printed', 'attribution', 'copy'];

/** Quotes as a table of what was asked for; a copy for readers says in its last column whom it is cleared for. */
export function listTable(
  quotes: readonly QuoteView[],
  names: Parameters<typeof quotesTable>[1],
  copy: Copy,
  attributes: readonly QuoteAttribute[],
): Table {
  const whole = quotesTable(quotes, names);
  const isAsked = (column: string): boolean => {
    if (ALWAYS.includes(column)) return true;
    const of = column.startsWith('cleared for ') ? 'clearance' : OF[column];
    return of !== undefined && attributes.includes(of) && (copy === 'working' || FOR_READERS.includes(of));
  };
  const kept = whole.columns.flatMap((column, at) => (isAsked(column) ? [{ column, at }] : []));
  return {
    columns: kept.map(({ column }) => column),
    rows: whole.rows.map((row, of) =>
      kept.map(({ column, at }) => {
        if (column !== 'copy' || copy === 'working') return row[at] ?? null;
        const whom = copy === 'cleared' ? (quotes[of]?.audiences ?? []) : [copy];
        return `cleared for ${whom.map(audienceWords).join(', ')}`;
      }),
    ),
  };
}
