import { all, type Db } from '../database.ts';

/** Whom the control file knows the identity of; no names. */
export const listIdentified = (db: Db): { study: string; participant: string }[] =>
  all(
    db,
    `SELECT study_id AS study, participant_id AS participant FROM identity ORDER BY study_id, participant_id`,
  );
