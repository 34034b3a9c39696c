-- The control file: people and what identifies participants. Never holds anything said or judged.

CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE identity (
  study_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  changed_at TEXT NOT NULL,
  PRIMARY KEY (study_id, participant_id)
) STRICT, WITHOUT ROWID;
