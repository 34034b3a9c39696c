import type { ParticipantId, StudyId } from '#shared/ids.ts';
import type { Identity } from '#shared/participant/identity.ts';
import { all, type Db, one, run } from '../database.ts';

/** What identifies a participant; empty where nobody has written anything down. */
export const findIdentity = (db: Db, study: StudyId, participant: ParticipantId): Identity =>
  one<Identity>(db, `SELECT name, email, note FROM identity WHERE study_id = ? AND participant_id = ?`, [
    study,
    participant,
  ]) ?? { name: '', email: '', note: '' };

/** What identifies the participants of a study, as far as anybody has written it down. */
export const listIdentities = (db: Db, study: StudyId): Identity[] =>
  all<Identity>(db, `SELECT name, email, note FROM identity WHERE study_id = ? ORDER BY participant_id`, [
    study,
  ]);

export const putIdentity = (
  db: Db,
  study: StudyId,
  participant: ParticipantId,
  identity: Identity,
  at: string,
): void => {
  run(
    db,
    `INSERT INTO identity (study_id, participant_id, name, email, note, changed_at)
     VALUES (@study, @participant, @name, @email, @note, @at)
     ON CONFLICT (study_id, participant_id)
     DO UPDATE SET name = excluded.name, email = excluded.email, note = excluded.note, changed_at = excluded.changed_at`,
    { study, participant, ...identity, at },
  );
};

/** Forgets who anybody in a study is. */
export const deleteIdentities = (db: Db, study: StudyId): void => {
  run(db, `DELETE FROM identity WHERE study_id = ?`, [study]);
};
