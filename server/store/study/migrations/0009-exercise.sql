-- The exercise of an area, row by row: change, threat, way to overcome, next step. A cell holds the words as they
-- were written down, the theme they mean, or both.

CREATE TABLE exercise_row (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  area_id TEXT NOT NULL REFERENCES area (id) ON DELETE NO ACTION,
  wave_id TEXT REFERENCES wave (id) ON DELETE NO ACTION,
  source_id TEXT REFERENCES source (id) ON DELETE NO ACTION,
  position INTEGER NOT NULL,
  change TEXT NOT NULL DEFAULT '',
  change_theme_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  threat TEXT NOT NULL DEFAULT '',
  threat_theme_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  opportunity TEXT NOT NULL DEFAULT '',
  opportunity_theme_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  step TEXT NOT NULL DEFAULT '',
  step_theme_id TEXT REFERENCES theme (id) ON DELETE NO ACTION
) STRICT;
