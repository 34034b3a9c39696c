-- How the words of a turn were set where they came from, for reading only: a list of stretches as JSON, in UTF-16 code
-- units of the turn's text. Like the turn itself it is never changed.

ALTER TABLE turn ADD COLUMN marks TEXT NOT NULL DEFAULT '[]';
