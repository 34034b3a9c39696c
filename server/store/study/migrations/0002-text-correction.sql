-- A text may be corrected: what stands on words says on which version's, and a version how much talk it added.

-- Words of participants, known or not, that the version before did not have.
ALTER TABLE text_version ADD COLUMN new_words INTEGER NOT NULL DEFAULT 0;
-- The version that was looked through.
ALTER TABLE pass ADD COLUMN text_id TEXT REFERENCES text_version (id) ON DELETE NO ACTION;
UPDATE pass SET text_id = (SELECT source.text_id FROM source WHERE source.id = pass.source_id);
-- The version that the offsets of a memo on an excerpt count in; null on everything else.
ALTER TABLE memo ADD COLUMN text_id TEXT REFERENCES text_version (id) ON DELETE NO ACTION;
UPDATE memo SET text_id = (SELECT source.text_id FROM source WHERE source.id = memo.source_id) WHERE about = 'excerpt';
