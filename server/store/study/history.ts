import { all, type Db, one } from '../database.ts';
import { COLUMNS, ENTRY, type EntryRow, LINES, REDONE, UNDONE } from './journal.ts';

/** A line of the history as it is stored. */
export interface HistoryRow extends EntryRow {
  /** How many deeds of its batch it stands for. */
  deeds: number;
  undone_at: string | null;
  undone_by: string | null;
}

export interface HistoryAsked {
  /** Only lines before this number. */
  before: number | null;
  limit: number;
  by: string | null;
  word: string | null;
  about: string | null;
  since: string | null;
  until: string | null;
}

// The undo that stands, where one does.
const STANDING_UNDO = (column: string) =>
  `CASE WHEN ${UNDONE} > ${REDONE} THEN (SELECT ${column} FROM journal u JOIN coder w ON w.id = u.by_id
     WHERE u.undoes = j.number OR (j.batch IS NOT NULL AND u.undoes IN (SELECT m.number FROM journal m WHERE m.batch = j.batch))
     ORDER BY u.number DESC LIMIT 1) END`;

const LINE = `SELECT ${COLUMNS},
  coalesce((SELECT count(*) FROM journal m WHERE m.batch = j.batch AND m.undoes IS NULL AND m.redoes IS NULL), 0) AS batched,
  ${STANDING_UNDO('u.at')} AS undone_at, ${STANDING_UNDO('w.name')} AS undone_by
  FROM ${LINES}`;

interface LineRow extends Omit<HistoryRow, 'deeds'> {
  batched: number;
}
const toHistory = ({ batched, ...row }: LineRow): HistoryRow => ({ ...row, deeds: Math.max(1, batched) });

/** Lines of the journal, newest first; a batch is one line, unless they are asked for about one thing. */
export const listHistory = (db: Db, asked: HistoryAsked): HistoryRow[] =>
  all<LineRow>(
    db,
    `${LINE}
     WHERE (@before IS NULL OR j.number < @before)
       AND (@by IS NULL OR j.by_id = @by)
       AND (@word IS NULL OR j.deed LIKE @word || '.%')
       AND (@since IS NULL OR j.at >= @since) AND (@until IS NULL OR j.at < @until)
       AND (j.batch IS NULL OR @about IS NOT NULL
            OR j.number = (SELECT max(m.number) FROM journal m WHERE m.batch = j.batch AND m.undoes IS NULL AND m.redoes IS NULL))
       AND (@about IS NULL OR instr(j.ids, @about) > 0
            OR EXISTS (SELECT 1 FROM image i WHERE i.journal_number = j.number
                       AND (instr(i.key, @about) > 0 OR instr(coalesce(i.before, ''), @about) > 0
                            OR instr(coalesce(i.after, ''), @about) > 0)))
     ORDER BY j.number DESC LIMIT @limit`,
    { ...asked },
  ).map(toHistory);

export const findHistory = (db: Db, number: number): HistoryRow | undefined => {
  const row = one<LineRow>(db, `${LINE} WHERE j.number = ?`, [number]);
  return row && toHistory(row);
};

/** Everybody who ever did something, by name. */
export const listDoers = (db: Db): { id: string; name: string }[] =>
  all(db, `SELECT id, name FROM coder WHERE id IN (SELECT by_id FROM journal) ORDER BY name, id`);

/** What deeds were ever about: the first parts of their names. */
export const listDeedWords = (db: Db): string[] =>
  all<{ word: string }>(
    db,
    `SELECT DISTINCT substr(deed, 1, instr(deed, '.') - 1) AS word FROM journal ORDER BY word`,
  ).map(({ word }) => word);

/** The newest line about an id under one of these names. */
export const lastLineAbout = (db: Db, id: string, deeds: readonly string[]): EntryRow | undefined =>
  one<EntryRow>(
    db,
    `SELECT ${ENTRY} WHERE j.deed IN (SELECT value FROM json_each(?)) AND instr(j.ids, ?) > 0
     ORDER BY j.number DESC LIMIT 1`,
    [JSON.stringify(deeds), id],
  );
