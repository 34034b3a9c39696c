-- Projects of other programs under review or kept. For the owner only; never exported.

CREATE TABLE project_import (
  id TEXT NOT NULL PRIMARY KEY,
  by_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES original (hash) ON DELETE RESTRICT,
  size INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reading', 'read', 'failed', 'kept')),
  started_at TEXT NOT NULL,
  -- The journal number of the deed that kept it.
  deed INTEGER,
  -- What a person said over it, what it would bring as it is told and as it would be written, and why it failed: JSON.
  choices TEXT NOT NULL DEFAULT '{}',
  review TEXT,
  plan TEXT,
  failure TEXT
) STRICT;

-- The sources that were made of a project: its file holds their words.
CREATE TABLE project_source (
  import_id TEXT NOT NULL REFERENCES project_import (id) ON DELETE CASCADE,
  source_id TEXT NOT NULL,
  PRIMARY KEY (import_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX project_source_by_source ON project_source (source_id);
