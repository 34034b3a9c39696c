import type { CoderId, DictionaryEntryId, ParticipantId, StudyId } from '#shared/ids.ts';
import type { AsideName, DictionaryEntry, NamesLogLine } from '#shared/pseudonym/dictionary.ts';
import { all, type Db, one, run } from '../database.ts';

interface EntryRow extends Omit<DictionaryEntry, 'names' | 'participant' | 'by'> {
  names: string;
  participant_id: ParticipantId | null;
  by_id: CoderId;
}

const ENTRY = `SELECT id, kind, names, replacement, participant_id, note, by_id, at FROM dictionary`;

const toEntry = ({ names, participant_id, by_id, ...row }: EntryRow): DictionaryEntry => ({
  ...row,
  names: JSON.parse(names),
  participant: participant_id,
  by: by_id,
});

/** A study's dictionary in the order it was written. */
export const listDictionary = (db: Db, study: StudyId): DictionaryEntry[] =>
  all<EntryRow>(db, `${ENTRY} WHERE study_id = ? ORDER BY at, id`, [study]).map(toEntry);

export const findDictionaryEntry = (db: Db, study: StudyId, id: string): DictionaryEntry | undefined => {
  const row = one<EntryRow>(db, `${ENTRY} WHERE study_id = ? AND id = ?`, [study, id]);
  return row && toEntry(row);
};

/** Writes an entry, new or changed; when and by whom it was first written stays. */
export const putDictionaryEntry = (db: Db, study: StudyId, entry: DictionaryEntry): void => {
  run(
    db,
    `INSERT INTO dictionary (study_id, id, kind, names, replacement, participant_id, note, by_id, at)
     VALUES (@study, @id, @kind, @names, @replacement, @participant, @note, @by, @at)
     ON CONFLICT (study_id, id) DO UPDATE SET kind = excluded.kind, names = excluded.names,
       replacement = excluded.replacement, participant_id = excluded.participant_id, note = excluded.note`,
    { study, ...entry, names: JSON.stringify(entry.names) },
  );
};

export const deleteDictionaryEntry = (db: Db, study: StudyId, id: DictionaryEntryId): void => {
  run(db, `DELETE FROM dictionary WHERE study_id = ? AND id = ?`, [study, id]);
};

/** Words that look like a name and are none. */
export const listAside = (db: Db, study: StudyId): AsideName[] =>
  all<AsideName>(
    db,
    `SELECT text AS key, reason, by_id AS "by", at FROM dictionary_candidate_aside WHERE study_id = ? ORDER BY text`,
    [study],
  );

export const putAside = (db: Db, study: StudyId, aside: AsideName): void => {
  run(
    db,
    `INSERT INTO dictionary_candidate_aside (study_id, text, reason, by_id, at) VALUES (@study, @key, @reason, @by, @at)
     ON CONFLICT (study_id, text) DO UPDATE SET reason = excluded.reason, by_id = excluded.by_id, at = excluded.at`,
    { study, ...aside },
  );
};

/** Answers whether they lay aside. */
export const deleteAside = (db: Db, study: StudyId, key: string): boolean =>
  run(db, `DELETE FROM dictionary_candidate_aside WHERE study_id = ? AND text = ?`, [study, key]) > 0;

/** Says what was done with a dictionary; without any name. */
export const addNamesLogLine = (
  db: Db,
  study: StudyId,
  { at, by, ...what }: Omit<NamesLogLine, 'id'>,
): void => {
  run(db, `INSERT INTO pseudonym_log (study_id, at, by_id, what) VALUES (?, ?, ?, ?)`, [
    study,
    at,
    by,
    JSON.stringify(what),
  ]);
};

/** What was done with a dictionary, the latest first. */
export const listNamesLog = (db: Db, study: StudyId): NamesLogLine[] =>
  all<{ id: number; at: string; by: CoderId; what: string }>(
    db,
    `SELECT id, at, by_id AS "by", what FROM pseudonym_log WHERE study_id = ? ORDER BY id DESC`,
    [study],
  ).map(({ what, ...line }) => ({ ...line, sealed: 0, ...JSON.parse(what) }));

/** Forgets the names of a study, what was put aside and what was done with them. */
export const deleteDictionary = (db: Db, study: StudyId): void => {
  run(db, `DELETE FROM dictionary WHERE study_id = ?`, [study]);
  run(db, `DELETE FROM dictionary_candidate_aside WHERE study_id = ?`, [study]);
  run(db, `DELETE FROM pseudonym_log WHERE study_id = ?`, [study]);
};
