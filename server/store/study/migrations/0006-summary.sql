-- What the team writes into the longitudinal summary matrix of two waves, for one area or, without one, the study.

CREATE TABLE summary_row (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  earlier_id TEXT NOT NULL REFERENCES wave (id) ON DELETE NO ACTION,
  later_id TEXT NOT NULL REFERENCES wave (id) ON DELETE NO ACTION,
  area_id TEXT REFERENCES area (id) ON DELETE NO ACTION,
  row TEXT NOT NULL,
  text TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX summary_row_once ON summary_row (earlier_id, later_id, coalesce(area_id, ''), row);
