import type { EngagementId, ParticipantId, WaveId } from '#shared/ids.ts';
import type { Engagement } from '#shared/participant/engagement.ts';
import { all, type Db, run } from '../database.ts';

interface EngagementRow {
  id: EngagementId;
  rev: number;
  participant_id: ParticipantId;
  wave_id: WaveId;
  state: Engagement['state'];
  reason: string;
  day: string | null;
  note: string;
}

const toEngagement = ({ participant_id, wave_id, ...row }: EngagementRow): Engagement => ({
  ...row,
  participant: participant_id,
  wave: wave_id,
});

export const listEngagements = (db: Db): Engagement[] =>
  all<EngagementRow>(
    db,
    `SELECT e.id, e.rev, e.participant_id, e.wave_id, e.state, e.reason, e.day, e.note
     FROM engagement e JOIN wave w ON w.id = e.wave_id JOIN participant p ON p.id = e.participant_id
     ORDER BY w.month, p.pseudonym, e.id`,
  ).map(toEngagement);

/** Writes an engagement, new or changed. */
export const putEngagement = (db: Db, engagement: Engagement): void => {
  run(
    db,
    `INSERT INTO engagement (id, rev, participant_id, wave_id, state, reason, day, note)
     VALUES (@id, @rev, @participant, @wave, @state, @reason, @day, @note)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, participant_id = excluded.participant_id,
       wave_id = excluded.wave_id, state = excluded.state, reason = excluded.reason, day = excluded.day,
       note = excluded.note`,
    engagement,
  );
};

export const deleteEngagement = (db: Db, id: EngagementId): void => {
  run(db, `DELETE FROM engagement WHERE id = ?`, [id]);
};
