-- What was claimed at the end of a phase, kept as it was said. The document names its phase itself, so that it outlives it.

CREATE TABLE snapshot (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  document TEXT NOT NULL,
  -- SHA-256 of the document, in hex.
  hash TEXT NOT NULL,
  trashed_at TEXT
) STRICT;

CREATE TRIGGER snapshot_kept BEFORE UPDATE ON snapshot
WHEN new.document <> old.document OR new.hash <> old.hash OR new.by_id <> old.by_id BEGIN
  SELECT RAISE (ABORT, 'a snapshot never changes');
END;
