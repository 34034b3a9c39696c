import type { CoderId } from '#shared/ids.ts';
import type { OfferedExercise } from '#shared/member-check/offered-exercise.ts';
import type { Addition, Reply, Resolution } from '#shared/member-check/reply.ts';
import { all, type Db, run } from '../database.ts';

/** Every answer to an item of a sheet, oldest first. */
export const listReplies = (db: Db): Reply[] =>
  all<Reply>(
    db,
    `SELECT id, rev, item_id AS item, answer, comment, at FROM member_reply ORDER BY at, rev, id`,
  );

export const addReply = (db: Db, reply: Reply): void => {
  run(
    db,
    `INSERT INTO member_reply (id, rev, item_id, answer, comment, at)
     VALUES (@id, @rev, @item, @answer, @comment, @at)`,
    reply,
  );
};

/** Every word of the team on an answer, oldest first. */
export const listResolutions = (db: Db): Resolution[] =>
  all<Resolution>(
    db,
    `SELECT id, rev, item_id AS item, reply_id AS reply, kind, text, by_id AS "by", at FROM resolution ORDER BY at, rev, id`,
  );

export const addResolution = (db: Db, resolution: Resolution): void => {
  run(
    db,
    `INSERT INTO resolution (id, rev, item_id, reply_id, kind, text, by_id, at)
     VALUES (@id, @rev, @item, @reply, @kind, @text, @by, @at)`,
    resolution,
  );
};

type AdditionRow = Omit<Addition, 'seen'> & {
  seen_by: CoderId | null;
  seen_at: string | null;
  seen_note: string;
};

const toAddition = ({ seen_by, seen_at, seen_note, ...row }: AdditionRow): Addition => ({
  ...row,
  seen: seen_by === null || seen_at === null ? null : { by: seen_by, at: seen_at, note: seen_note },
});

/** What coordinators told unasked, oldest first. */
export const listAdditions = (db: Db): Addition[] =>
  all<AdditionRow>(
    db,
    `SELECT id, rev, participant_id AS participant, wave_id AS wave, text, at, seen_by, seen_at, seen_note
     FROM member_addition ORDER BY at, rev, id`,
  ).map(toAddition);

/** Writes an addition, new or seen; its words never change. */
export const putAddition = (db: Db, { seen, ...addition }: Addition): void => {
  run(
    db,
    `INSERT INTO member_addition (id, rev, participant_id, wave_id, text, at, seen_by, seen_at, seen_note)
     VALUES (@id, @rev, @participant, @wave, @text, @at, @seenBy, @seenAt, @seenNote)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, seen_by = excluded.seen_by, seen_at = excluded.seen_at,
       seen_note = excluded.seen_note`,
    { ...addition, seenBy: seen?.by ?? null, seenAt: seen?.at ?? null, seenNote: seen?.note ?? '' },
  );
};

type OfferRow = Omit<OfferedExercise, 'rows'> & { rows: string };

/** The exercises that coordinators sent in, oldest first. */
export const listOfferedExercises = (db: Db): OfferedExercise[] =>
  all<OfferRow>(
    db,
    `SELECT id, rev, participant_id AS participant, wave_id AS wave, rows, at, state, source_id AS source
     FROM offered_exercise ORDER BY at, rev, id`,
  ).map((row) => ({ ...row, rows: JSON.parse(row.rows) }));

/** Writes an exercise that was sent in, new or taken up; its words never change. */
export const putOfferedExercise = (db: Db, offer: OfferedExercise): void => {
  run(
    db,
    `INSERT INTO offered_exercise (id, rev, participant_id, wave_id, rows, at, state, source_id)
     VALUES (@id, @rev, @participant, @wave, @rows, @at, @state, @source)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, state = excluded.state, source_id = excluded.source_id`,
    { ...offer, rows: JSON.stringify(offer.rows) },
  );
};
