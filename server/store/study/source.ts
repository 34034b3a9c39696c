import type { AreaId, SourceId, TextId, WaveId } from '#shared/ids.ts';
import { type Source, unknownCounts } from '#shared/source/source.ts';
import { all, type Db, one, run, tuples } from '../database.ts';

interface SourceRow {
  id: SourceId;
  rev: number;
  title: string;
  kind: Source['kind'];
  form: Source['form'];
  area_id: AreaId | null;
  wave_id: WaveId | null;
  conducted_on: string | null;
  panel: number | null;
  duplicate_of_id: SourceId | null;
  speakers: string;
  text_id: TextId;
  version: number;
  words: number;
  participant_words: number;
  unknown_words: number;
  turns: number;
  file_name: string | null;
  trashed_at: string | null;
  participants: string;
}

const COLUMNS = `s.id, s.rev, s.title, s.kind, s.form, s.area_id, s.wave_id, s.conducted_on, s.panel,
    s.duplicate_of_id, s.speakers, s.text_id, v.number AS version, v.words, v.participant_words, v.unknown_words,
    v.turns, s.file_name, s.trashed_at`;
const FROM = `FROM source s JOIN text_version v ON v.id = s.text_id`;
const SELECT = `SELECT ${COLUMNS},
    (SELECT json_group_array(participant_id) FROM
      (SELECT participant_id FROM source_participant WHERE source_id = s.id ORDER BY participant_id)) AS participants
  ${FROM}`;

const toSource = (row: SourceRow): Source => ({
  id: row.id,
  rev: row.rev,
  title: row.title,
  kind: row.kind,
  form: row.form,
  area: row.area_id,
  wave: row.wave_id,
  participants: JSON.parse(row.participants),
  conductedOn: row.conducted_on,
  panel: row.panel === null ? null : row.panel === 1,
  duplicateOf: row.duplicate_of_id,
  speakers: JSON.parse(row.speakers),
  text: row.text_id,
  version: row.version,
  words: row.words,
  participantWords: row.participant_words + (unknownCounts(row.form) ? row.unknown_words : 0),
  turns: row.turns,
  fileName: row.file_name,
  trashedAt: row.trashed_at,
});

/** Who took part in each source, as `participants` of a row has it. */
function everybody(db: Db): (source: SourceId) => string {
  const people = new Map(
    tuples<[SourceId, string]>(
      db,
      `SELECT source_id, json_group_array(participant_id ORDER BY participant_id) FROM source_participant GROUP BY source_id`,
    ),
  );
  return (source) => people.get(source) ?? '[]';
}

/** Every source by month, area, day and title, those in the trash included. */
export function listSources(db: Db): Source[] {
  const participants = everybody(db);
  return all<Omit<SourceRow, 'participants'>>(
    db,
    `SELECT ${COLUMNS} ${FROM} LEFT JOIN wave w ON w.id = s.wave_id LEFT JOIN area a ON a.id = s.area_id
     ORDER BY w.month IS NULL, w.month, a.position IS NULL, a.position, s.conducted_on IS NULL, s.conducted_on, s.title, s.id`,
  ).map((row) => toSource({ ...row, participants: participants(row.id) }));
}

/** The text in force of every source. */
export const listTextsInForce = (db: Db): Map<SourceId, TextId> =>
  new Map(tuples<[SourceId, TextId]>(db, `SELECT id, text_id FROM source`));

export const findSourceById = (db: Db, id: string): Source | undefined => {
  const row = one<SourceRow>(db, `${SELECT} WHERE s.id = ?`, [id]);
  return row && toSource(row);
};

/** Ids and titles of the sources outside the trash. */
export const listSourceTitles = (db: Db): { id: SourceId; title: string }[] =>
  all<{ id: SourceId; title: string }>(
    db,
    `SELECT id, title FROM source WHERE trashed_at IS NULL ORDER BY title, id`,
  );

/** Writes a source, new or changed, with who took part; its text must be there already. */
export const putSource = (db: Db, source: Source, originalHash?: string | null): void => {
  run(
    db,
    `INSERT INTO source (id, rev, title, kind, form, area_id, wave_id, conducted_on, panel, duplicate_of_id, speakers,
       text_id, file_name, original_hash, trashed_at)
     VALUES (@id, @rev, @title, @kind, @form, @area, @wave, @conductedOn, @panel, @duplicateOf, @speakers,
       @text, @fileName, @originalHash, @trashedAt)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, title = excluded.title, kind = excluded.kind,
       form = excluded.form, area_id = excluded.area_id, wave_id = excluded.wave_id,
       conducted_on = excluded.conducted_on, panel = excluded.panel, duplicate_of_id = excluded.duplicate_of_id,
       speakers = excluded.speakers, text_id = excluded.text_id, file_name = excluded.file_name,
       original_hash = coalesce(excluded.original_hash, original_hash), trashed_at = excluded.trashed_at`,
    {
      id: source.id,
      rev: source.rev,
      title: source.title,
      kind: source.kind,
      form: source.form,
      area: source.area,
      wave: source.wave,
      conductedOn: source.conductedOn,
      panel: source.panel === null ? null : Number(source.panel),
      duplicateOf: source.duplicateOf,
      speakers: JSON.stringify(source.speakers),
      text: source.text,
      fileName: source.fileName,
      originalHash: originalHash ?? null,
      trashedAt: source.trashedAt,
    },
  );
  const named = JSON.stringify(source.participants);
  run(
    db,
    `DELETE FROM source_participant
     WHERE source_id = ? AND participant_id NOT IN (SELECT value FROM json_each(?))`,
    [source.id, named],
  );
  run(
    db,
    `INSERT INTO source_participant (source_id, participant_id) SELECT ?, value FROM json_each(?) WHERE true
     ON CONFLICT DO NOTHING`,
    [source.id, named],
  );
};
