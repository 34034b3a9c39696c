import type { ConsentId, ParticipantId, WaveId } from '#shared/ids.ts';
import type { Consent } from '#shared/participant/consent.ts';
import { all, type Db, run } from '../database.ts';

interface ConsentRow {
  id: ConsentId;
  rev: number;
  participant_id: ParticipantId;
  item: Consent['item'];
  answer: string;
  on_day: string;
  wave_id: WaveId | null;
  scope: Consent['scope'];
  basis: string;
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
    `SELECT id, rev, participant_id, item, answer, on_day, wave_id, scope, basis, note
     FROM consent ORDER BY on_day, rev, id`,
  ).map(toConsent);

export const putConsent = (db: Db, consent: Consent): void => {
  run(
    db,
    `INSERT INTO consent (id, rev, participant_id, item, answer, on_day, wave_id, scope, basis, note)
     VALUES (@id, @rev, @participant, @item, @answer, @on, @wave, @scope, @basis, @note)`,
    consent,
  );
};
