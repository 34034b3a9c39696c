import type { QuoteId } from '#shared/ids.ts';
import type { ClearanceRecord } from '#shared/quote/clearing.ts';
import { all, type Db, run } from '../database.ts';

const COLUMNS = `c.id, c.rev, c.quote_id AS quote, c.audience, c.state, c.words, c.signed, c.day, c.how, c.note,
  c.by_id AS "by", c.at`;

/** What was asked and answered for quotes outside the trash, oldest first. */
export const listClearances = (db: Db): ClearanceRecord[] =>
  all<ClearanceRecord>(
    db,
    `SELECT ${COLUMNS} FROM clearance c JOIN quote q ON q.id = c.quote_id JOIN source s ON s.id = q.source_id
     WHERE s.trashed_at IS NULL ORDER BY c.at, c.rev, c.id`,
  );

/** What was asked and answered for one quote, oldest first. */
export const listClearancesOf = (db: Db, quote: QuoteId): ClearanceRecord[] =>
  all<ClearanceRecord>(
    db,
    `SELECT ${COLUMNS} FROM clearance c WHERE c.quote_id = ? ORDER BY c.at, c.rev, c.id`,
    [quote],
  );

export const putClearance = (db: Db, record: ClearanceRecord): void => {
  run(
    db,
    `INSERT INTO clearance (id, rev, quote_id, audience, state, words, signed, day, how, note, by_id, at)
     VALUES (@id, @rev, @quote, @audience, @state, @words, @signed, @day, @how, @note, @by, @at)`,
    record,
  );
};
