import type { CardPlace } from '#shared/area/card-place.ts';
import type { AreaId, CardPlaceId, StepId, ThemeId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

interface PlaceRow {
  id: CardPlaceId;
  rev: number;
  area_id: AreaId;
  theme_id: ThemeId | null;
  step_id: StepId | null;
  position: number;
}

/** Where people put cards, area by area, from the top. */
export const listCardPlaces = (db: Db): CardPlace[] =>
  all<PlaceRow>(
    db,
    `SELECT id, rev, area_id, theme_id, step_id, position FROM card_place ORDER BY area_id, position, id`,
  ).map(({ area_id, theme_id, step_id, ...row }) => ({
    ...row,
    area: area_id,
    theme: theme_id,
    step: step_id,
  }));

/** Writes the place of a card, new or changed. */
export const putCardPlace = (db: Db, place: CardPlace): void => {
  run(
    db,
    `INSERT INTO card_place (id, rev, area_id, theme_id, step_id, position)
     VALUES (@id, @rev, @area, @theme, @step, @position)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, position = excluded.position`,
    place,
  );
};

export const deleteCardPlace = (db: Db, id: CardPlaceId): void => {
  run(db, `DELETE FROM card_place WHERE id = ?`, [id]);
};
