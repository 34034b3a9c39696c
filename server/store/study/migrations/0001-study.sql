-- One study, one file. Everything said and judged, under pseudonyms.
-- Offsets are UTF-16 code units of an immutable text version; SQL never slices or measures text.
-- `rev` is the journal number of the deed that last changed the row.
-- Foreign keys take NO ACTION, so that undo may write rows in any order and is refused at its end where somebody built on them.

CREATE TABLE study (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  questions TEXT NOT NULL DEFAULT '[]',
  stance TEXT NOT NULL DEFAULT 'codebook' CHECK (stance IN ('codebook', 'reflexive')),
  language TEXT NOT NULL DEFAULT 'en-GB',
  policies TEXT NOT NULL,
  trashed_at TEXT
) STRICT;

CREATE TABLE coder (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  -- Named as one of the team; who only opened the file is not.
  in_team INTEGER NOT NULL DEFAULT 0 CHECK (in_team IN (0, 1))
) STRICT;

CREATE TABLE area (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  aliases TEXT NOT NULL DEFAULT '[]',
  character TEXT NOT NULL DEFAULT '',
  seat TEXT NOT NULL DEFAULT '',
  public_name TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE wave (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  -- Counts the months in their order; not UNIQUE, so that undo may write renumbered waves in any order.
  number INTEGER NOT NULL,
  label TEXT NOT NULL,
  month TEXT NOT NULL UNIQUE,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
  closed_on TEXT
) STRICT;

CREATE TABLE phase (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('study', 'substantive')),
  report TEXT NOT NULL DEFAULT '',
  first_wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE NO ACTION,
  last_wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE NO ACTION
) STRICT;

CREATE TABLE participant (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  pseudonym TEXT NOT NULL COLLATE NOCASE UNIQUE,
  area_id TEXT REFERENCES area (id) ON DELETE NO ACTION,
  role TEXT NOT NULL DEFAULT '',
  role_population TEXT CHECK (role_population IN ('one', 'few', 'many')),
  sector TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL DEFAULT '',
  panel INTEGER NOT NULL DEFAULT 0 CHECK (panel IN (0, 1)),
  panel_from TEXT,
  panel_to TEXT
) STRICT;

CREATE TABLE engagement (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE NO ACTION,
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE NO ACTION,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'missed', 'declined')),
  reason TEXT NOT NULL DEFAULT '',
  day TEXT,
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (participant_id, wave_id)
) STRICT;

CREATE TABLE consent (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE NO ACTION,
  item TEXT NOT NULL CHECK (item IN ('take-part', 'record', 'quote', 'attribution', 'archive', 'contact')),
  answer TEXT NOT NULL,
  on_day TEXT NOT NULL,
  wave_id TEXT REFERENCES wave (id) ON DELETE NO ACTION,
  scope TEXT CHECK (scope IN ('stop', 'no-new-use', 'erase')),
  basis TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX consent_by_participant ON consent (participant_id, item);

-- Immutable content, outside every deed: no trigger watches these two tables and no deed deletes from them.
CREATE TABLE text_version (
  id TEXT NOT NULL PRIMARY KEY,
  source_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  reason TEXT NOT NULL DEFAULT '',
  words INTEGER NOT NULL,
  -- Words of known participants, and of speakers nobody knows: whether these count depends on the source's form.
  participant_words INTEGER NOT NULL,
  unknown_words INTEGER NOT NULL,
  turns INTEGER NOT NULL,
  UNIQUE (source_id, number)
) STRICT;

CREATE TABLE turn (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text_id TEXT NOT NULL REFERENCES text_version (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  speaker TEXT,
  role TEXT NOT NULL CHECK (role IN ('participant', 'interviewer', 'unknown')),
  time INTEGER,
  words INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (text_id, position)
) STRICT;

CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('interview', 'conversation', 'exercise', 'field-note', 'reading', 'reply')),
  form TEXT NOT NULL CHECK (form IN ('transcript', 'full-notes', 'summary', 'structured')),
  area_id TEXT REFERENCES area (id) ON DELETE NO ACTION,
  wave_id TEXT REFERENCES wave (id) ON DELETE NO ACTION,
  conducted_on TEXT,
  panel INTEGER CHECK (panel IN (0, 1)),
  duplicate_of_id TEXT REFERENCES source (id) ON DELETE NO ACTION,
  speakers TEXT NOT NULL DEFAULT '{}',
  text_id TEXT NOT NULL REFERENCES text_version (id) ON DELETE NO ACTION,
  file_name TEXT,
  original_hash TEXT,
  trashed_at TEXT
) STRICT;
CREATE INDEX source_by_cell ON source (area_id, wave_id);

CREATE TABLE source_participant (
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE NO ACTION,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE NO ACTION,
  PRIMARY KEY (source_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_by_participant ON source_participant (participant_id);

CREATE TABLE theme_group (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  kind TEXT CHECK (kind IN ('change', 'enabler', 'threat', 'opportunity')),
  title TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE theme (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  kind TEXT CHECK (kind IN ('change', 'enabler', 'threat', 'opportunity')),
  group_id TEXT REFERENCES theme_group (id) ON DELETE NO ACTION,
  parent_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  definition TEXT NOT NULL DEFAULT '',
  use_when TEXT NOT NULL DEFAULT '',
  not_when TEXT NOT NULL DEFAULT '',
  distinguish_from TEXT NOT NULL DEFAULT '[]',
  example TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  merged_into_id TEXT REFERENCES theme (id) ON DELETE NO ACTION
) STRICT;
-- NULLs are distinct in a UNIQUE constraint, so roots and children are guarded apart.
CREATE UNIQUE INDEX theme_root_title ON theme (coalesce(kind, ''), title COLLATE NOCASE) WHERE parent_id IS NULL AND retired = 0;
CREATE UNIQUE INDEX theme_child_title ON theme (parent_id, title COLLATE NOCASE) WHERE parent_id IS NOT NULL AND retired = 0;

CREATE TABLE codebook_event (
  number INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('create', 'rename', 'move', 'broaden', 'narrow', 'shift', 'split', 'merge', 'retire')),
  at TEXT NOT NULL,
  by_id TEXT REFERENCES coder (id) ON DELETE NO ACTION,
  themes TEXT NOT NULL,
  results TEXT NOT NULL DEFAULT '[]',
  note TEXT NOT NULL DEFAULT '',
  before TEXT NOT NULL DEFAULT '{}',
  version TEXT
) STRICT;

CREATE TABLE coding (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE NO ACTION,
  text_id TEXT NOT NULL REFERENCES text_version (id) ON DELETE NO ACTION,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" > start),
  text TEXT NOT NULL,
  prefix TEXT NOT NULL DEFAULT '',
  suffix TEXT NOT NULL DEFAULT '',
  theme_id TEXT NOT NULL REFERENCES theme (id) ON DELETE NO ACTION,
  coder_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  event INTEGER NOT NULL,
  stance TEXT CHECK (stance IN ('anticipated', 'early-sign', 'occurring', 'easing', 'resolved', 'not-happening')),
  told TEXT NOT NULL DEFAULT '',
  prompted INTEGER NOT NULL DEFAULT 0 CHECK (prompted IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'accepted' CHECK (state IN ('proposed', 'accepted', 'rejected')),
  origin TEXT NOT NULL DEFAULT 'person' CHECK (origin IN ('person', 'import', 'suggestion')),
  came_from_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  created_at TEXT NOT NULL,
  UNIQUE (source_id, text_id, start, "end", theme_id, coder_id)
) STRICT;
CREATE INDEX coding_by_theme ON coding (theme_id, source_id);

CREATE TABLE pass (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE NO ACTION,
  coder_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  event INTEGER NOT NULL,
  themes TEXT,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX pass_by_source ON pass (source_id);

CREATE TABLE memo (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('study', 'source', 'excerpt', 'coding', 'theme', 'area', 'wave', 'participant', 'cell')),
  source_id TEXT REFERENCES source (id) ON DELETE NO ACTION,
  start INTEGER,
  "end" INTEGER,
  coding_id TEXT REFERENCES coding (id) ON DELETE NO ACTION,
  theme_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  area_id TEXT REFERENCES area (id) ON DELETE NO ACTION,
  wave_id TEXT REFERENCES wave (id) ON DELETE NO ACTION,
  participant_id TEXT REFERENCES participant (id) ON DELETE NO ACTION,
  kind TEXT NOT NULL CHECK (kind IN ('analytic', 'methodological', 'reflexive')),
  body TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX memo_by_source ON memo (source_id);
CREATE INDEX memo_by_coding ON memo (coding_id);

CREATE TABLE assessment (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  theme_id TEXT NOT NULL REFERENCES theme (id) ON DELETE NO ACTION,
  area_id TEXT NOT NULL REFERENCES area (id) ON DELETE NO ACTION,
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE NO ACTION,
  text TEXT NOT NULL DEFAULT '',
  prominence INTEGER CHECK (prominence BETWEEN 1 AND 3),
  asked TEXT NOT NULL DEFAULT 'unknown' CHECK (asked IN ('yes', 'no', 'unknown')),
  excerpts TEXT NOT NULL DEFAULT '[]',
  state TEXT NOT NULL CHECK (state IN ('draft', 'confirmed')),
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  UNIQUE (theme_id, area_id, wave_id)
) STRICT;

CREATE TABLE trajectory (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  theme_id TEXT NOT NULL REFERENCES theme (id) ON DELETE NO ACTION,
  area_id TEXT NOT NULL REFERENCES area (id) ON DELETE NO ACTION,
  up_to_id TEXT REFERENCES wave (id) ON DELETE NO ACTION,
  label TEXT NOT NULL,
  suggested TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  excerpts TEXT NOT NULL DEFAULT '[]',
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL,
  series TEXT NOT NULL,
  UNIQUE (theme_id, area_id)
) STRICT;

CREATE TABLE status (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  theme_id TEXT NOT NULL REFERENCES theme (id) ON DELETE NO ACTION,
  area_id TEXT NOT NULL REFERENCES area (id) ON DELETE NO ACTION,
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE NO ACTION,
  status TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  excerpts TEXT NOT NULL DEFAULT '[]',
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE watch (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  theme_id TEXT NOT NULL REFERENCES theme (id) ON DELETE NO ACTION,
  area_id TEXT REFERENCES area (id) ON DELETE NO ACTION,
  question TEXT NOT NULL DEFAULT '',
  claim TEXT NOT NULL DEFAULT '',
  avoided_if TEXT NOT NULL DEFAULT '',
  overcome_if TEXT NOT NULL DEFAULT '',
  ask_in_id TEXT REFERENCES wave (id) ON DELETE NO ACTION
) STRICT;
CREATE UNIQUE INDEX watch_once ON watch (theme_id, coalesce(area_id, ''));

CREATE TABLE link (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  from_theme_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  from_group_id TEXT REFERENCES theme_group (id) ON DELETE NO ACTION,
  to_theme_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  to_group_id TEXT REFERENCES theme_group (id) ON DELETE NO ACTION,
  type TEXT NOT NULL CHECK (type IN ('enables', 'endangers', 'undermines', 'feeds', 'addresses', 'leads-to', 'same-coin')),
  basis TEXT NOT NULL CHECK (basis IN ('participant', 'researcher')),
  areas TEXT NOT NULL DEFAULT '[]',
  excerpts TEXT NOT NULL DEFAULT '[]',
  note TEXT NOT NULL DEFAULT '',
  CHECK ((from_theme_id IS NULL) <> (from_group_id IS NULL)),
  CHECK ((to_theme_id IS NULL) <> (to_group_id IS NULL))
) STRICT;

CREATE TABLE quote (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE NO ACTION,
  text_id TEXT NOT NULL REFERENCES text_version (id) ON DELETE NO ACTION,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL CHECK ("end" > start),
  text TEXT NOT NULL,
  prefix TEXT NOT NULL DEFAULT '',
  suffix TEXT NOT NULL DEFAULT '',
  public_text TEXT,
  label TEXT NOT NULL DEFAULT '',
  clearance TEXT NOT NULL DEFAULT 'draft',
  audiences TEXT NOT NULL DEFAULT '[]',
  asked_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL,
  UNIQUE (source_id, text_id, start, "end")
) STRICT;

CREATE TABLE next_step (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  area_id TEXT REFERENCES area (id) ON DELETE NO ACTION,
  theme_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  text TEXT NOT NULL,
  owner_id TEXT REFERENCES participant (id) ON DELETE NO ACTION,
  owner_name TEXT NOT NULL DEFAULT '',
  horizon TEXT NOT NULL CHECK (horizon IN ('short', 'medium', 'long')),
  due TEXT,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'agreed', 'started', 'done', 'dropped')),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

-- The journal: who, when, which deed, on what. Append-only, and without participants' words.
CREATE TABLE journal (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE RESTRICT,
  deed TEXT NOT NULL,
  ids TEXT NOT NULL DEFAULT '[]',
  summary TEXT NOT NULL,
  -- The deed that an undo or a redo concerns.
  undoes INTEGER REFERENCES journal (number) ON DELETE RESTRICT,
  redoes INTEGER REFERENCES journal (number) ON DELETE RESTRICT,
  -- Deeds of one batch are undone together.
  batch TEXT,
  undoable INTEGER NOT NULL DEFAULT 1 CHECK (undoable IN (0, 1))
) STRICT;

CREATE INDEX journal_by_person ON journal (by_id, number);
CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX journal_by_redone ON journal (redoes) WHERE redoes IS NOT NULL;
CREATE INDEX journal_by_batch ON journal (batch) WHERE batch IS NOT NULL;

-- What undo needs: row images before and after, kept beside the journal so that erasure can purge them.
CREATE TABLE image (
  number INTEGER PRIMARY KEY,
  journal_number INTEGER NOT NULL REFERENCES journal (number) ON DELETE CASCADE,
  "table" TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX image_by_deed ON image (journal_number);

-- Answers already given under an Idempotency-Key, so that a repeated request is one deed.
CREATE TABLE answered (
  key TEXT NOT NULL PRIMARY KEY,
  -- The deed and, from outside, a hash of the request behind it.
  deed TEXT NOT NULL,
  result TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- Derived: the search index over turns; can be rebuilt at any time.
CREATE VIRTUAL TABLE turn_search USING fts5 (text, content='turn', content_rowid='number', tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER turn_indexed AFTER INSERT ON turn BEGIN
  INSERT INTO turn_search (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER turn_unindexed AFTER DELETE ON turn BEGIN
  INSERT INTO turn_search (turn_search, rowid, text) VALUES ('delete', old.number, old.text);
END;
