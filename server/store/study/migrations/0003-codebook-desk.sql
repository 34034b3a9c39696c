-- A tint of a theme's own, of the kind's family; and near-twins that somebody said are two things.

ALTER TABLE theme ADD COLUMN tint INTEGER CHECK (tint BETWEEN 1 AND 6);

CREATE TABLE twin_dismissal (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  theme_id TEXT NOT NULL REFERENCES theme (id) ON DELETE NO ACTION,
  twin_id TEXT NOT NULL REFERENCES theme (id) ON DELETE NO ACTION,
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL,
  UNIQUE (theme_id, twin_id),
  -- One row for a pair, whichever of the two was looked at.
  CHECK (theme_id < twin_id)
) STRICT;
