-- Raw uploads of one study, and reviews of an import that nobody has kept yet. For the owner only; never exported.

CREATE TABLE original (
  hash TEXT NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE import (
  id TEXT NOT NULL PRIMARY KEY,
  by_id TEXT NOT NULL,
  -- The file-name pattern it was started with, if any.
  pattern TEXT,
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

CREATE TABLE import_file (
  id TEXT NOT NULL PRIMARY KEY,
  import_id TEXT NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES original (hash) ON DELETE RESTRICT,
  size INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'read', 'failed', 'kept', 'skipped')),
  -- The draft as read without its words, its turns, what a person set over its proposals, and why it failed: JSON.
  draft TEXT,
  turns TEXT,
  choices TEXT NOT NULL DEFAULT '{}',
  failure TEXT,
  source_id TEXT
) STRICT;
CREATE INDEX import_file_in_order ON import_file (import_id, position);
