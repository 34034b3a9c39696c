-- Quotes made fit to print: why something stands in brackets, consent to be known by the words, and, for each
-- audience, what was asked and answered about which words. How far a quote got is told from these, no longer kept.

ALTER TABLE quote ADD COLUMN brackets TEXT NOT NULL DEFAULT '[]';
ALTER TABLE quote ADD COLUMN names_area INTEGER NOT NULL DEFAULT 1 CHECK (names_area IN (0, 1));
-- {on, how, note}, or nothing.
ALTER TABLE quote ADD COLUMN identifiable TEXT;

-- Append-only; `words` and `signed` are those that were asked about.
CREATE TABLE clearance (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  quote_id TEXT NOT NULL REFERENCES quote (id) ON DELETE NO ACTION,
  audience TEXT NOT NULL CHECK (audience IN ('team', 'coordinators', 'funder', 'public')),
  state TEXT NOT NULL CHECK (state IN ('sent', 'cleared', 'cleared-with-changes', 'refused', 'no-answer', 'withdrawn')),
  words TEXT NOT NULL,
  signed TEXT NOT NULL,
  day TEXT NOT NULL,
  how TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX clearance_of_quote ON clearance (quote_id);

-- What was kept so far: cleared for "report" was for whoever pays for it, for "web" for everybody.
INSERT INTO clearance (id, rev, quote_id, audience, state, words, signed, day, note, by_id, at)
SELECT
  lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-8' || substr(hex(randomblob(2)), 2) || '-8'
    || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
  q.rev, q.id, CASE a.value WHEN 'web' THEN 'public' WHEN 'report' THEN 'funder' ELSE 'team' END,
  q.clearance, coalesce(q.public_text, q.text), '', coalesce(q.asked_on, substr(q.at, 1, 10)), '', q.by_id, q.at
FROM quote q, json_each(CASE WHEN json_array_length(q.audiences) > 0 THEN q.audiences ELSE '["report"]' END) a
WHERE q.clearance IN ('sent', 'cleared', 'cleared-with-changes', 'refused', 'no-answer', 'withdrawn')
GROUP BY q.id, CASE a.value WHEN 'web' THEN 'public' WHEN 'report' THEN 'funder' ELSE 'team' END;

ALTER TABLE quote DROP COLUMN clearance;
ALTER TABLE quote DROP COLUMN audiences;
ALTER TABLE quote DROP COLUMN asked_on;
UPDATE image SET
  before = json_remove(before, '$.clearance', '$.audiences', '$.asked_on'),
  after = json_remove(after, '$.clearance', '$.audiences', '$.asked_on')
WHERE "table" = 'quote';
