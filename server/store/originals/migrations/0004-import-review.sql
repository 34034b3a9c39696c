-- A review is read on from where its reader stands, by several people at once, and kept for some days after its last change.

-- Counts the changes of a review; every file holds the number of its last.
ALTER TABLE import ADD COLUMN rev INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_file ADD COLUMN rev INTEGER NOT NULL DEFAULT 0;
-- When somebody last sent, chose or kept something; null before this was noted.
ALTER TABLE import ADD COLUMN touched_at TEXT;
-- What parts of file names stand for, as a person said: JSON.
ALTER TABLE import ADD COLUMN means TEXT NOT NULL DEFAULT '{}';
-- Who chose which value last, and at which change: JSON.
ALTER TABLE import_file ADD COLUMN chosen TEXT NOT NULL DEFAULT '{}';
-- A text without its words, of which proposals are made anew: JSON.
ALTER TABLE import_file ADD COLUMN found TEXT;

-- A file comes with the number that its import has from then on.
CREATE TRIGGER import_file_came AFTER INSERT ON import_file BEGIN
  UPDATE import SET rev = NEW.rev WHERE id = NEW.import_id;
END;
CREATE TRIGGER import_file_changed
  AFTER UPDATE OF state, draft, choices, failure, source_id ON import_file BEGIN
  UPDATE import SET rev = rev + 1 WHERE id = NEW.import_id;
  UPDATE import_file SET rev = (SELECT rev FROM import WHERE id = NEW.import_id) WHERE id = NEW.id;
END;
CREATE TRIGGER import_file_went AFTER DELETE ON import_file BEGIN
  UPDATE import SET rev = rev + 1 WHERE id = OLD.import_id;
END;
