-- A source whose text was corrected keeps its earlier texts, in their order; what a correction that was taken
-- back put in is not among them.
ALTER TABLE source ADD COLUMN earlier_texts TEXT NOT NULL DEFAULT '[]';
