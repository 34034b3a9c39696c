import type { CoderId, SourceId, TextId } from '#shared/ids.ts';
import type { SupersededText } from '#shared/pseudonym/superseded.ts';
import type { SpokenTurn } from '#shared/source/text.ts';
import { all, type Db, one, run } from '../database.ts';

interface TextRow extends Omit<SupersededText, 'madeBy'> {
  made_by: CoderId;
  by_name: string;
}

const TEXT = `id, source_id AS source, number, made_at AS madeAt, made_by, by_name, reason, words, title,
  file_name AS fileName, left_at AS leftAt`;

const toText = ({ made_by, by_name, ...row }: TextRow): SupersededText => ({
  ...row,
  madeBy: { id: made_by, name: by_name },
});

/** The texts of a source that left the study's file, the oldest first. */
export const listSuperseded = (db: Db, source: SourceId): SupersededText[] =>
  all<TextRow>(db, `SELECT ${TEXT} FROM superseded_text WHERE source_id = ? ORDER BY number`, [source]).map(
    toText,
  );

/** The words of one of them. */
export const findSupersededTurns = (db: Db, id: TextId): SpokenTurn[] =>
  JSON.parse(
    one<{ turns: string }>(db, `SELECT turns FROM superseded_text WHERE id = ?`, [id])?.turns ?? '[]',
  );

export const isSuperseded = (db: Db, id: TextId): boolean =>
  one(db, `SELECT 1 FROM superseded_text WHERE id = ?`, [id]) !== undefined;

/** Keeps a text once; kept again, it says when it was last to leave. */
export const putSuperseded = (db: Db, text: SupersededText, turns: readonly SpokenTurn[]): void => {
  const { madeBy, ...rest } = text;
  run(
    db,
    `INSERT INTO superseded_text (id, source_id, number, made_at, made_by, by_name, reason, words, title, file_name, left_at, turns)
     VALUES (@id, @source, @number, @madeAt, @by, @byName, @reason, @words, @title, @fileName, @leftAt, @turns)
     ON CONFLICT (id) DO UPDATE SET left_at = excluded.left_at, title = excluded.title, file_name = excluded.file_name`,
    { ...rest, by: madeBy.id, byName: madeBy.name, turns: JSON.stringify(turns) },
  );
};

/** Forgets what left the study's file of these sources. */
export const deleteSupersededOf = (db: Db, sources: readonly string[]): void => {
  run(db, `DELETE FROM superseded_text WHERE source_id IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(sources),
  ]);
};
