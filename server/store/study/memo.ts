import type {
  AreaId,
  CoderId,
  CodingId,
  MemoId,
  ParticipantId,
  SourceId,
  TextId,
  ThemeId,
  WaveId,
} from '#shared/ids.ts';
import type { Memo } from '#shared/memo/memo.ts';
import { all, type Db, one, run } from '../database.ts';

interface MemoRow {
  id: MemoId;
  rev: number;
  about: Memo['about'];
  source_id: SourceId | null;
  start: number | null;
  end: number | null;
  text_id: TextId | null;
  coding_id: CodingId | null;
  theme_id: ThemeId | null;
  area_id: AreaId | null;
  wave_id: WaveId | null;
  participant_id: ParticipantId | null;
  kind: Memo['kind'];
  body: string;
  author_id: CoderId;
  created_at: string;
  changed_at: string;
  trashed_at: string | null;
}

const SELECT = `SELECT m.id, m.rev, m.about, m.source_id, m.start, m."end", m.text_id, m.coding_id, m.theme_id, m.area_id,
  m.wave_id, m.participant_id, m.kind, m.body, m.author_id, m.created_at, m.changed_at, m.trashed_at FROM memo m`;

const toMemo = (row: MemoRow): Memo => ({
  id: row.id,
  rev: row.rev,
  about: row.about,
  source: row.source_id,
  start: row.start,
  end: row.end,
  textVersion: row.text_id,
  coding: row.coding_id,
  theme: row.theme_id,
  area: row.area_id,
  wave: row.wave_id,
  participant: row.participant_id,
  kind: row.kind,
  body: row.body,
  author: row.author_id,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  trashedAt: row.trashed_at,
});

/** Every memo, newest first; those in the trash and those on what lies there are left out. */
export const listMemos = (db: Db): Memo[] =>
  all<MemoRow>(
    db,
    `${SELECT} LEFT JOIN coding c ON c.id = m.coding_id LEFT JOIN source s ON s.id = coalesce(m.source_id, c.source_id)
     WHERE s.trashed_at IS NULL AND m.trashed_at IS NULL ORDER BY m.created_at DESC, m.id`,
  ).map(toMemo);

/** Every memo in the trash, the last thrown away first. */
export const listTrashedMemos = (db: Db): Memo[] =>
  all<MemoRow>(db, `${SELECT} WHERE m.trashed_at IS NOT NULL ORDER BY m.trashed_at DESC, m.id`).map(toMemo);

/** The memos on one coding, those in the trash included. */
export const listMemosOnCoding = (db: Db, coding: CodingId): Memo[] =>
  all<MemoRow>(db, `${SELECT} WHERE m.coding_id = ? ORDER BY m.created_at, m.id`, [coding]).map(toMemo);

export const findMemoById = (db: Db, id: string): Memo | undefined => {
  const row = one<MemoRow>(db, `${SELECT} WHERE m.id = ?`, [id]);
  return row && toMemo(row);
};

/** Writes a memo, new or changed. */
export const putMemo = (db: Db, memo: Memo): void => {
  run(
    db,
    `INSERT INTO memo (id, rev, about, source_id, start, "end", text_id, coding_id, theme_id, area_id, wave_id,
       participant_id, kind, body, author_id, created_at, changed_at, trashed_at)
     VALUES (@id, @rev, @about, @source, @start, @end, @textVersion, @coding, @theme, @area, @wave,
       @participant, @kind, @body, @author, @createdAt, @changedAt, @trashedAt)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, about = excluded.about, source_id = excluded.source_id,
       start = excluded.start, "end" = excluded."end", text_id = excluded.text_id, coding_id = excluded.coding_id, theme_id = excluded.theme_id,
       area_id = excluded.area_id, wave_id = excluded.wave_id, participant_id = excluded.participant_id,
       kind = excluded.kind, body = excluded.body, changed_at = excluded.changed_at,
       trashed_at = excluded.trashed_at`,
    memo,
  );
};
