import type { CoderId, ConsentId, ParticipantId, StudyId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

/** An erasure that was begun: nothing says so any more once it is finished. */
export interface BegunErasure {
  id: ConsentId;
  study: StudyId;
  participant: ParticipantId;
  by: CoderId;
  /** The day they asked for it. */
  on: string;
  at: string;
}

export const listBegunErasures = (db: Db): BegunErasure[] =>
  all<BegunErasure>(
    db,
    `SELECT id, study_id AS study, participant_id AS participant, by_id AS "by", on_day AS "on", begun_at AS at
     FROM erasure ORDER BY begun_at, id`,
  );

export const putBegunErasure = (db: Db, begun: BegunErasure): void => {
  run(
    db,
    `INSERT INTO erasure (id, study_id, participant_id, by_id, on_day, begun_at)
     VALUES (@id, @study, @participant, @by, @on, @at)`,
    { ...begun },
  );
};

export const deleteBegunErasure = (db: Db, id: ConsentId): void => {
  run(db, `DELETE FROM erasure WHERE id = ?`, [id]);
};

/** Tables that tell of a participant of a study, found in the schema, so that a new one needs nothing. */
const tablesOfPeople = (db: Db): string[] =>
  all<{ name: string }>(
    db,
    `SELECT m.name FROM main.sqlite_schema m WHERE m.type = 'table' AND m.name <> 'erasure'
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'study_id')
       AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'participant_id') ORDER BY m.name`,
  ).map(({ name }) => name);

/** How many rows tell of a participant, by table. */
export const countPerson = (
  db: Db,
  study: StudyId,
  participant: ParticipantId,
): { table: string; count: number }[] =>
  tablesOfPeople(db).map((table) => ({
    table,
    count:
      all<{ count: number }>(
        db,
        `SELECT count(*) AS count FROM main."${table}" WHERE study_id = ? AND participant_id = ?`,
        [study, participant],
      )[0]?.count ?? 0,
  }));

/** Forgets who a participant is: identity, names in the dictionary, their links and what was opened with them. */
export function deletePerson(
  db: Db,
  study: StudyId,
  participant: ParticipantId,
  names: readonly string[],
): void {
  run(
    db,
    `DELETE FROM dictionary_candidate_aside
     WHERE study_id = ? AND lower(text) IN (SELECT lower(value) FROM json_each(?))`,
    [study, JSON.stringify(names)],
  );
  run(
    db,
    `DELETE FROM session WHERE link_id IN (SELECT id FROM participant_link WHERE study_id = ? AND participant_id = ?)`,
    [study, participant],
  );
  for (const table of tablesOfPeople(db))
    run(db, `DELETE FROM main."${table}" WHERE study_id = ? AND participant_id = ?`, [study, participant]);
}
