import type { ConsentId, LawfulBasisId, ParticipantId, WaveId } from '#shared/ids.ts';
import type { Consent, LawfulBasis } from '#shared/participant/consent.ts';
import { all, type Db, run } from '../database.ts';

interface ConsentRow {
  id: ConsentId;
  rev: number;
  participant_id: ParticipantId;
  item: Consent['item'];
  answer: Consent['answer'];
  on_day: string;
  wave_id: WaveId | null;
  audience: Consent['audience'];
  scope: Consent['scope'];
  note: string;
}

const toConsent = ({ participant_id, on_day, wave_id, ...row }: ConsentRow): Consent => ({
  ...row,
  participant: participant_id,
  on: on_day,
  wave: wave_id,
});

/** Every answer, oldest first; answers are added and never changed. */
export const listConsents = (db: Db): Consent[] =>
  all<ConsentRow>(
    db,
    `SELECT id, rev, participant_id, item, answer, on_day, wave_id, audience, scope, note
     FROM consent ORDER BY on_day, rev, id`,
  ).map(toConsent);

export const putConsent = (db: Db, consent: Consent): void => {
  run(
    db,
    `INSERT INTO consent (id, rev, participant_id, item, answer, on_day, wave_id, audience, scope, note)
     VALUES (@id, @rev, @participant, @item, @answer, @on, @wave, @audience, @scope, @note)`,
    consent,
  );
};

interface BasisRow {
  id: LawfulBasisId;
  rev: number;
  participant: ParticipantId;
  basis: string;
  on: string;
  note: string;
}

/** Every lawful basis, oldest first; they are added and never changed. */
export const listLawfulBases = (db: Db): LawfulBasis[] =>
  all<BasisRow>(
    db,
    `SELECT id, rev, participant_id AS participant, basis, on_day AS "on", note
     FROM lawful_basis ORDER BY on_day, rev, id`,
  );

export const putLawfulBasis = (db: Db, basis: LawfulBasis): void => {
  run(
    db,
    `INSERT INTO lawful_basis (id, rev, participant_id, basis, on_day, note)
     VALUES (@id, @rev, @participant, @basis, @on, @note)`,
    basis,
  );
};
