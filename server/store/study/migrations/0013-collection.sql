-- Words quoted from what was published, what is collected for a report, and searches under a name.

CREATE TABLE citation (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  text TEXT NOT NULL,
  -- As published.
  speaker TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL CHECK (reference <> ''),
  locator TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  source_id TEXT REFERENCES source (id) ON DELETE NO ACTION,
  themes TEXT NOT NULL DEFAULT '[]',
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX citation_of_source ON citation (source_id);

CREATE TABLE collection (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE collection_item (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  collection_id TEXT NOT NULL REFERENCES collection (id) ON DELETE NO ACTION,
  quote_id TEXT REFERENCES quote (id) ON DELETE NO ACTION,
  citation_id TEXT REFERENCES citation (id) ON DELETE NO ACTION,
  position INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  CHECK ((quote_id IS NULL) <> (citation_id IS NULL)),
  UNIQUE (collection_id, quote_id),
  UNIQUE (collection_id, citation_id)
) STRICT;
CREATE INDEX collection_item_of_quote ON collection_item (quote_id);
CREATE INDEX collection_item_of_citation ON collection_item (citation_id);

CREATE TABLE saved_search (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  place TEXT NOT NULL,
  search TEXT NOT NULL
) STRICT;
