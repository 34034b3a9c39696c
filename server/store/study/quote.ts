import type { CoderId, QuoteId, SourceId, TextId } from '#shared/ids.ts';
import type { Quote } from '#shared/quote/quote.ts';
import { all, type Db, one, run } from '../database.ts';

interface QuoteRow {
  id: QuoteId;
  rev: number;
  source_id: SourceId;
  text_id: TextId;
  start: number;
  end: number;
  text: string;
  prefix: string;
  suffix: string;
  public_text: string | null;
  label: string;
  brackets: string;
  names_area: number;
  identifiable: string | null;
  note: string;
  by_id: CoderId;
  at: string;
}

const COLUMNS = `q.id, q.rev, q.source_id, q.text_id, q.start, q."end", q.text, q.prefix, q.suffix, q.public_text,
  q.brackets, q.label, q.names_area, q.identifiable, q.note, q.by_id, q.at`;

const toQuote = (row: QuoteRow): Quote => ({
  id: row.id,
  rev: row.rev,
  source: row.source_id,
  textVersion: row.text_id,
  start: row.start,
  end: row.end,
  text: row.text,
  prefix: row.prefix,
  suffix: row.suffix,
  publicText: row.public_text,
  brackets: JSON.parse(row.brackets),
  label: row.label,
  namesArea: row.names_area === 1,
  identifiable: row.identifiable === null ? null : JSON.parse(row.identifiable),
  note: row.note,
  by: row.by_id,
  at: row.at,
});

/** Quotes outside the trash, by month, area, source and place in the text. */
export const listQuotes = (db: Db): Quote[] =>
  all<QuoteRow>(
    db,
    `SELECT ${COLUMNS} FROM quote q JOIN source s ON s.id = q.source_id
     LEFT JOIN wave w ON w.id = s.wave_id LEFT JOIN area a ON a.id = s.area_id
     WHERE s.trashed_at IS NULL
     ORDER BY w.month IS NULL, w.month, a.position, s.conducted_on, s.id, q.start, q."end", q.id`,
  ).map(toQuote);

export const countQuotes = (db: Db): number =>
  one<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM quote q JOIN source s ON s.id = q.source_id WHERE s.trashed_at IS NULL`,
  )?.count ?? 0;

export const findQuoteById = (db: Db, id: string): Quote | undefined => {
  const row = one<QuoteRow>(db, `SELECT ${COLUMNS} FROM quote q WHERE q.id = ?`, [id]);
  return row && toQuote(row);
};

/** The quote that was marked on just these words of a text. */
export const findQuoteOn = (
  db: Db,
  { text, start, end }: { text: TextId; start: number; end: number },
): Quote | undefined => {
  const row = one<QuoteRow>(
    db,
    `SELECT ${COLUMNS} FROM quote q WHERE q.text_id = ? AND q.start = ? AND q."end" = ? ORDER BY q.id`,
    [text, start, end],
  );
  return row && toQuote(row);
};

/** Writes a quote, new or changed. */
export const putQuote = (db: Db, quote: Quote): void => {
  run(
    db,
    `INSERT INTO quote (id, rev, source_id, text_id, start, "end", text, prefix, suffix, public_text, brackets,
       label, names_area, identifiable, note, by_id, at)
     VALUES (@id, @rev, @source, @textVersion, @start, @end, @text, @prefix, @suffix, @publicText, @brackets,
       @label, @namesArea, @identifiable, @note, @by, @at)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, text_id = excluded.text_id, start = excluded.start,
       "end" = excluded."end", text = excluded.text, prefix = excluded.prefix, suffix = excluded.suffix,
       public_text = excluded.public_text, brackets = excluded.brackets, label = excluded.label,
       names_area = excluded.names_area, identifiable = excluded.identifiable, note = excluded.note,
       by_id = excluded.by_id, at = excluded.at`,
    {
      ...quote,
      brackets: JSON.stringify(quote.brackets),
      namesArea: quote.namesArea ? 1 : 0,
      identifiable: quote.identifiable && JSON.stringify(quote.identifiable),
    },
  );
};

export const deleteQuote = (db: Db, id: QuoteId): void => {
  run(db, `DELETE FROM quote WHERE id = ?`, [id]);
};
