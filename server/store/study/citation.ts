import type { CitationId, CoderId, SourceId } from '#shared/ids.ts';
import type { Citation } from '#shared/quote/citation.ts';
import { all, type Db, one, run } from '../database.ts';

interface CitationRow {
  id: CitationId;
  rev: number;
  text: string;
  speaker: string;
  reference: string;
  locator: string;
  note: string;
  source: SourceId | null;
  themes: string;
  by: CoderId;
  at: string;
}

const COLUMNS = `id, rev, text, speaker, reference, locator, note, source_id AS source, themes, by_id AS "by", at`;

const toCitation = (row: CitationRow): Citation => ({ ...row, themes: JSON.parse(row.themes) });

export const listCitations = (db: Db): Citation[] =>
  all<CitationRow>(
    db,
    `SELECT ${COLUMNS} FROM citation ORDER BY reference COLLATE NOCASE, locator, at, id`,
  ).map(toCitation);

export const findCitationById = (db: Db, id: string): Citation | undefined => {
  const row = one<CitationRow>(db, `SELECT ${COLUMNS} FROM citation WHERE id = ?`, [id]);
  return row && toCitation(row);
};

/** Writes a citation, new or changed. */
export const putCitation = (db: Db, citation: Citation): void => {
  run(
    db,
    `INSERT INTO citation (id, rev, text, speaker, reference, locator, note, source_id, themes, by_id, at)
     VALUES (@id, @rev, @text, @speaker, @reference, @locator, @note, @source, @themes, @by, @at)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, text = excluded.text, speaker = excluded.speaker,
       reference = excluded.reference, locator = excluded.locator, note = excluded.note,
       source_id = excluded.source_id, themes = excluded.themes`,
    { ...citation, themes: JSON.stringify(citation.themes) },
  );
};

export const deleteCitation = (db: Db, id: CitationId): void => {
  run(db, `DELETE FROM citation WHERE id = ?`, [id]);
};
