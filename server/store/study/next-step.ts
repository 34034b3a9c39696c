import type { AreaId, ParticipantId, StepId, ThemeId } from '#shared/ids.ts';
import type { NextStep } from '#shared/next-step/next-step.ts';
import { all, type Db, run } from '../database.ts';

interface StepRow {
  id: StepId;
  rev: number;
  area_id: AreaId | null;
  theme_id: ThemeId | null;
  text: string;
  owner_id: ParticipantId | null;
  owner_name: string;
  horizon: NextStep['horizon'];
  due: string | null;
  state: NextStep['state'];
  note: string;
}

const toStep = ({ area_id, theme_id, owner_id, owner_name, ...row }: StepRow): NextStep => ({
  ...row,
  area: area_id,
  theme: theme_id,
  owner: owner_id,
  ownerName: owner_name,
});

/** Every next step: short ones first, then by due date. */
export const listNextSteps = (db: Db): NextStep[] =>
  all<StepRow>(
    db,
    `SELECT id, rev, area_id, theme_id, text, owner_id, owner_name, horizon, due, state, note FROM next_step
     ORDER BY CASE horizon WHEN 'short' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, due IS NULL, due, id`,
  ).map(toStep);

/** Writes a next step, new or changed. */
export const putNextStep = (db: Db, step: NextStep): void => {
  run(
    db,
    `INSERT INTO next_step (id, rev, area_id, theme_id, text, owner_id, owner_name, horizon, due, state, note)
     VALUES (@id, @rev, @area, @theme, @text, @owner, @ownerName, @horizon, @due, @state, @note)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, area_id = excluded.area_id, theme_id = excluded.theme_id,
       text = excluded.text, owner_id = excluded.owner_id, owner_name = excluded.owner_name,
       horizon = excluded.horizon, due = excluded.due, state = excluded.state, note = excluded.note`,
    step,
  );
};

export const deleteNextStep = (db: Db, id: StepId): void => {
  run(db, `DELETE FROM next_step WHERE id = ?`, [id]);
};
