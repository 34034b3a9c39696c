-- Reports with live pieces, beginnings of the team's own, gaps that were set aside, and frozen editions.

CREATE TABLE report (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('interim', 'final', 'briefing', 'blank')),
  audience TEXT NOT NULL CHECK (audience IN ('team', 'coordinators', 'funder', 'public')),
  area_id TEXT REFERENCES area (id) ON DELETE NO ACTION,
  phase_id TEXT REFERENCES phase (id) ON DELETE NO ACTION,
  body TEXT NOT NULL DEFAULT '',
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;

CREATE TABLE report_template (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE gap_aside (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE NO ACTION,
  gap TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL,
  UNIQUE (report_id, gap)
) STRICT;

CREATE TABLE edition (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  report_id TEXT NOT NULL REFERENCES report (id) ON DELETE NO ACTION,
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  -- SHA-256 of the document, in hex.
  hash TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX edition_of_report ON edition (report_id);

CREATE TRIGGER edition_kept BEFORE UPDATE ON edition
WHEN new.document <> old.document OR new.hash <> old.hash OR new.by_id <> old.by_id OR new.name <> old.name BEGIN
  SELECT RAISE (ABORT, 'an edition never changes');
END;
