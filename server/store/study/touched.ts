import type { QuoteId, SourceId } from '#shared/ids.ts';
import { type Db, one, tuples } from '../database.ts';

/** What deeds touched: tables, and the sources whose own rows, codings or passes they changed. */
export interface Touched {
  tables: ReadonlySet<string>;
  sources: readonly SourceId[];
}

/** What the deeds after a number touched; null where one of them left no row images, so that it cannot be told. */
export function touchedSince(db: Db, number: number): Touched | null {
  const untold = one(db, `SELECT 1 FROM journal WHERE number > ? AND undoable = 0 LIMIT 1`, [number]);
  if (untold !== undefined) return null;
  const rows = tuples<[string, SourceId | null]>(
    db,
    `SELECT "table", CASE WHEN "table" IN ('source', 'source_participant') THEN key ->> 0
       WHEN "table" IN ('coding', 'pass') THEN after ->> 'source_id' END
     FROM image WHERE journal_number > @number
     UNION SELECT "table", before ->> 'source_id' FROM image
     WHERE journal_number > @number AND "table" IN ('coding', 'pass')`,
    { number },
  );
  return {
    tables: new Set(rows.map(([table]) => table)),
    sources: [...new Set(rows.flatMap(([, source]) => source ?? []))],
  };
}

/** Quotes of which a deed after a number changed something, or what was asked and answered for them. */
export const touchedQuotes = (db: Db, number: number): QuoteId[] =>
  tuples<[QuoteId]>(
    db,
    `SELECT DISTINCT CASE "table" WHEN 'quote' THEN key ->> 0 ELSE coalesce(after, before) ->> 'quote_id' END
     FROM image WHERE journal_number > @number AND "table" IN ('quote', 'clearance')`,
    { number },
  ).map(([id]) => id);
