-- Two sources that are nearly the same and that somebody said are two of their own. It is said of their texts: of
-- another text of either it is asked again.

CREATE TABLE near_dismissal (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE NO ACTION,
  text_id TEXT NOT NULL REFERENCES text_version (id) ON DELETE NO ACTION,
  other_id TEXT NOT NULL REFERENCES source (id) ON DELETE NO ACTION,
  other_text_id TEXT NOT NULL REFERENCES text_version (id) ON DELETE NO ACTION,
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL,
  UNIQUE (text_id, other_text_id),
  -- One row for a pair, whichever of the two was looked at.
  CHECK (source_id < other_id)
) STRICT;
CREATE INDEX near_dismissal_other ON near_dismissal (other_text_id);
