-- What the team claims, with what it rests on and what speaks against it.

CREATE TABLE finding (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  position INTEGER NOT NULL,
  report_id TEXT REFERENCES report (id) ON DELETE NO ACTION,
  claim TEXT NOT NULL CHECK (claim <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('description', 'change', 'shared', 'difference', 'relation', 'outcome', 'silence')),
  confidence TEXT CHECK (confidence IN ('firm', 'fair', 'tentative', 'single-voice')),
  -- Lists of ids.
  themes TEXT NOT NULL DEFAULT '[]',
  areas TEXT NOT NULL DEFAULT '[]',
  waves TEXT NOT NULL DEFAULT '[]',
  evidence TEXT NOT NULL DEFAULT '[]',
  against TEXT NOT NULL DEFAULT '[]',
  against_note TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('draft', 'confirmed')),
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX finding_of_report ON finding (report_id);
