-- Texts that held names and left the study’s file when their names were replaced. For the owner only; never exported.

CREATE TABLE superseded_text (
  id TEXT NOT NULL PRIMARY KEY,
  source_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  by_name TEXT NOT NULL,
  reason TEXT NOT NULL,
  words INTEGER NOT NULL,
  -- What the source and its file were called then.
  title TEXT NOT NULL,
  file_name TEXT,
  left_at TEXT NOT NULL,
  -- Its turns with labels, roles, times and words: JSON.
  turns TEXT NOT NULL
) STRICT;
CREATE INDEX superseded_text_by_source ON superseded_text (source_id, number);
