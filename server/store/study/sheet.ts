import type { ParticipantId, SheetItemId, StepId, ThemeId, WaveId } from '#shared/ids.ts';
import type { SheetItem } from '#shared/sheet/sheet.ts';
import { all, type Db, run } from '../database.ts';

interface ItemRow {
  id: SheetItemId;
  rev: number;
  participant_id: ParticipantId;
  wave_id: WaveId;
  origin: SheetItem['origin'];
  theme_id: ThemeId | null;
  step_id: StepId | null;
  missed_id: WaveId | null;
  question: string;
  position: number;
  is_on: number;
  note: string;
  outcome: SheetItem['outcome'];
  recorded_on: string | null;
}

const toItem = (row: ItemRow): SheetItem => ({
  id: row.id,
  rev: row.rev,
  participant: row.participant_id,
  wave: row.wave_id,
  origin: row.origin,
  theme: row.theme_id,
  step: row.step_id,
  missed: row.missed_id,
  question: row.question,
  position: row.position,
  on: row.is_on === 1,
  note: row.note,
  outcome: row.outcome,
  recordedOn: row.recorded_on,
});

/** Every question that somebody touched or added, by month, participant and place on the sheet. */
export const listSheetItems = (db: Db): SheetItem[] =>
  all<ItemRow>(
    db,
    `SELECT x.id, x.rev, x.participant_id, x.wave_id, x.origin, x.theme_id, x.step_id, x.missed_id, x.question,
       x.position, x.is_on, x.note, x.outcome, x.recorded_on
     FROM sheet_item x JOIN wave w ON w.id = x.wave_id JOIN participant p ON p.id = x.participant_id
     ORDER BY w.month, p.pseudonym, x.position, x.id`,
  ).map(toItem);

/** Writes a question, new or changed. */
export const putSheetItem = (db: Db, item: SheetItem): void => {
  run(
    db,
    `INSERT INTO sheet_item (id, rev, participant_id, wave_id, origin, theme_id, step_id, missed_id, question, position,
       is_on, note, outcome, recorded_on)
     VALUES (@id, @rev, @participant, @wave, @origin, @theme, @step, @missed, @question, @position,
       @on, @note, @outcome, @recordedOn)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, participant_id = excluded.participant_id,
       wave_id = excluded.wave_id, origin = excluded.origin, theme_id = excluded.theme_id, step_id = excluded.step_id,
       missed_id = excluded.missed_id, question = excluded.question, position = excluded.position,
       is_on = excluded.is_on, note = excluded.note, outcome = excluded.outcome, recorded_on = excluded.recorded_on`,
    { ...item, on: item.on ? 1 : 0 },
  );
};

export const deleteSheetItem = (db: Db, id: SheetItemId): void => {
  run(db, `DELETE FROM sheet_item WHERE id = ?`, [id]);
};
