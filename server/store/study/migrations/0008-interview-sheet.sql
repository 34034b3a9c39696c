-- Questions for the next interview of a participant, as somebody left them. What is only drafted is not kept.

CREATE TABLE sheet_item (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE NO ACTION,
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE NO ACTION,
  origin TEXT NOT NULL CHECK (origin IN ('drafted', 'own')),
  theme_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  step_id TEXT REFERENCES next_step (id) ON DELETE NO ACTION,
  missed_id TEXT REFERENCES wave (id) ON DELETE NO ACTION,
  question TEXT NOT NULL,
  position REAL NOT NULL,
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  outcome TEXT CHECK (outcome IN ('asked', 'not-asked', 'unprompted')),
  recorded_on TEXT,
  CHECK ((outcome IS NULL) = (recorded_on IS NULL)),
  -- A drafted question is about one thing; one's own may be about a theme.
  CHECK ((theme_id IS NOT NULL) + (step_id IS NOT NULL) + (missed_id IS NOT NULL) = 1 OR
    (origin = 'own' AND theme_id IS NULL AND step_id IS NULL AND missed_id IS NULL)),
  CHECK (origin = 'drafted' OR (step_id IS NULL AND missed_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX sheet_item_once ON sheet_item (participant_id, wave_id, coalesce(theme_id, step_id, missed_id))
  WHERE origin = 'drafted';
