import type { CheckItemId, MemberCheckId } from '#shared/ids.ts';
import type { CheckItem, MemberCheck } from '#shared/member-check/member-check.ts';
import { all, type Db, one, run } from '../database.ts';

const CHECK = `id, rev, participant_id AS participant, area_id AS area, wave_id AS wave, title, greeting, state, until,
  sent_at AS sentAt, answered_at AS answeredAt, by_id AS "by", at`;

/** The sheets, the newest month first. */
export const listChecks = (db: Db): MemberCheck[] =>
  all<MemberCheck>(
    db,
    `SELECT ${CHECK} FROM member_check c ORDER BY (SELECT month FROM wave w WHERE w.id = c.wave_id) DESC, at DESC, id`,
  );

export const findCheckById = (db: Db, id: string): MemberCheck | undefined =>
  one<MemberCheck>(db, `SELECT ${CHECK} FROM member_check WHERE id = ?`, [id]);

/** Writes a sheet, new or changed. */
export const putCheck = (db: Db, check: MemberCheck): void => {
  run(
    db,
    `INSERT INTO member_check (id, rev, participant_id, area_id, wave_id, title, greeting, state, until, sent_at,
       answered_at, by_id, at)
     VALUES (@id, @rev, @participant, @area, @wave, @title, @greeting, @state, @until, @sentAt, @answeredAt, @by, @at)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, title = excluded.title, greeting = excluded.greeting,
       state = excluded.state, until = excluded.until, sent_at = excluded.sent_at, answered_at = excluded.answered_at`,
    check,
  );
};

export const deleteCheck = (db: Db, id: MemberCheckId): void => {
  run(db, `DELETE FROM member_check WHERE id = ?`, [id]);
};

const ITEM = `id, rev, check_id AS "check", position, kind, theme_id AS theme, statement, basis`;
type ItemRow = Omit<CheckItem, 'basis'> & { basis: string };
const toItem = (row: ItemRow): CheckItem => ({ ...row, basis: JSON.parse(row.basis) });

/** The items of every sheet, or of one, in their order. */
export const listCheckItems = (db: Db, check: MemberCheckId | null = null): CheckItem[] =>
  all<ItemRow>(
    db,
    `SELECT ${ITEM} FROM member_check_item WHERE @check IS NULL OR check_id = @check ORDER BY check_id, position, id`,
    { check },
  ).map(toItem);

export const findCheckItemById = (db: Db, id: string): CheckItem | undefined => {
  const row = one<ItemRow>(db, `SELECT ${ITEM} FROM member_check_item WHERE id = ?`, [id]);
  return row && toItem(row);
};

/** Writes an item, new or changed; `frozen` says that its sheet was sent. */
export const putCheckItem = (db: Db, item: CheckItem & { frozen: boolean }): void => {
  run(
    db,
    `INSERT INTO member_check_item (id, rev, check_id, position, kind, theme_id, statement, basis, frozen)
     VALUES (@id, @rev, @check, @position, @kind, @theme, @statement, @basis, @frozen)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, position = excluded.position, statement = excluded.statement,
       basis = excluded.basis, frozen = excluded.frozen`,
    { ...item, basis: JSON.stringify(item.basis), frozen: item.frozen ? 1 : 0 },
  );
};

export const deleteCheckItem = (db: Db, id: CheckItemId): void => {
  run(db, `DELETE FROM member_check_item WHERE id = ?`, [id]);
};
