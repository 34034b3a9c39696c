-- What stands behind each sentence of an assessment; and the codings of its cell when it was written, so that a
-- stale one can say what changed. Those written before know a fingerprint only.
ALTER TABLE assessment ADD COLUMN cites TEXT NOT NULL DEFAULT '[]';
ALTER TABLE assessment ADD COLUMN rests_on TEXT;
