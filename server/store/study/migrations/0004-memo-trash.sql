-- A memo that is thrown away can be taken back until the trash is emptied.

ALTER TABLE memo ADD COLUMN trashed_at TEXT;
