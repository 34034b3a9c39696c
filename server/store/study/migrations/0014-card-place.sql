-- Where people put cards on the board of an area, by hand: a theme or a next step, counted within its column.

CREATE TABLE card_place (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  area_id TEXT NOT NULL REFERENCES area (id) ON DELETE NO ACTION,
  theme_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  step_id TEXT REFERENCES next_step (id) ON DELETE NO ACTION,
  position INTEGER NOT NULL,
  CHECK ((theme_id IS NULL) <> (step_id IS NULL)),
  UNIQUE (area_id, theme_id),
  UNIQUE (area_id, step_id)
) STRICT;
CREATE INDEX card_place_of_theme ON card_place (theme_id);
CREATE INDEX card_place_of_step ON card_place (step_id);
