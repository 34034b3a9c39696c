import type { Pass } from '#shared/coding/pass.ts';
import type { CoderId, PassId, SourceId, TextId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

interface PassRow {
  id: PassId;
  rev: number;
  source_id: SourceId;
  text_id: TextId;
  coder_id: CoderId;
  event: number;
  themes: string | null;
  at: string;
}

const toPass = ({ source_id, text_id, coder_id, themes, ...row }: PassRow): Pass => ({
  ...row,
  source: source_id,
  textVersion: text_id,
  coder: coder_id,
  themes: themes === null ? null : JSON.parse(themes),
});

/** Passes over sources outside the trash, oldest first, those of texts that were corrected since included. */
export const listPasses = (db: Db): Pass[] =>
  all<PassRow>(
    db,
    `SELECT p.id, p.rev, p.source_id, coalesce(p.text_id, s.text_id) AS text_id, p.coder_id, p.event, p.themes,
       p.at
     FROM pass p JOIN source s ON s.id = p.source_id WHERE s.trashed_at IS NULL ORDER BY p.at, p.event, p.id`,
  ).map(toPass);

/** Writes a pass, new or changed. */
export const putPass = (db: Db, pass: Pass): void => {
  run(
    db,
    `INSERT INTO pass (id, rev, source_id, text_id, coder_id, event, themes, at)
     VALUES (@id, @rev, @source, @textVersion, @coder, @event, @themes, @at)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, source_id = excluded.source_id,
       text_id = excluded.text_id, coder_id = excluded.coder_id, event = excluded.event, themes = excluded.themes, at = excluded.at`,
    { ...pass, themes: pass.themes === null ? null : JSON.stringify(pass.themes) },
  );
};

export const deletePass = (db: Db, id: PassId): void => {
  run(db, `DELETE FROM pass WHERE id = ?`, [id]);
};
