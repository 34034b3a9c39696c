-- Accounts that sign in, their roles, sessions and invitations; links of coordinators; who saw what; and the
-- dictionary of pseudonyms, which holds names and therefore stands here and not in the study.

ALTER TABLE account ADD COLUMN email TEXT;
ALTER TABLE account ADD COLUMN password TEXT;
ALTER TABLE account ADD COLUMN founds INTEGER NOT NULL DEFAULT 1 CHECK (founds IN (0, 1));
ALTER TABLE account ADD COLUMN ended_at TEXT;
CREATE UNIQUE INDEX account_email ON account (email COLLATE NOCASE) WHERE email IS NOT NULL;

CREATE TABLE membership (
  study_id TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (id),
  role TEXT NOT NULL CHECK (role IN ('owner', 'researcher', 'author', 'observer')),
  at TEXT NOT NULL,
  PRIMARY KEY (study_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_account ON membership (account_id);

CREATE TABLE invitation (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  study_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('owner', 'researcher', 'author', 'observer')),
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  revoked_at TEXT
) STRICT;
CREATE INDEX invitation_study ON invitation (study_id);

-- A coordinator's personal address: one participant, and nothing else of the study.
CREATE TABLE participant_link (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  study_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES account (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT,
  opened_at TEXT
) STRICT;
CREATE INDEX participant_link_participant ON participant_link (study_id, participant_id);

-- Of an account, or of whoever opened a coordinator's link; tokens are kept as SHA-256 alone.
CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  account_id TEXT REFERENCES account (id),
  link_id TEXT REFERENCES participant_link (id),
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  agent TEXT NOT NULL DEFAULT '',
  CHECK ((account_id IS NULL) <> (link_id IS NULL))
) STRICT;
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_link ON session (link_id);

-- Failed attempts under a hash of what was tried or of where it came from; nobody can be read out of it.
CREATE TABLE sign_in_failure (
  key TEXT NOT NULL PRIMARY KEY,
  count INTEGER NOT NULL,
  at TEXT NOT NULL,
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who saw what; `who` is a name of the team or a pseudonym, `role` says as what: a role, a link, the command line.
CREATE TABLE access (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  study_id TEXT NOT NULL,
  who TEXT NOT NULL,
  role TEXT NOT NULL,
  what TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX access_study ON access (study_id, id);
CREATE TRIGGER access_stays_as_written BEFORE UPDATE ON access
BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;
CREATE TRIGGER access_is_kept BEFORE DELETE ON access
BEGIN SELECT RAISE(ABORT, 'the access log is only added to'); END;

-- Names and what stands for them in texts; `names` is a JSON list of the forms that mean the same.
CREATE TABLE dictionary (
  study_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'place')),
  names TEXT NOT NULL,
  replacement TEXT NOT NULL,
  participant_id TEXT,
  note TEXT NOT NULL DEFAULT '',
  by_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (study_id, id)
) STRICT, WITHOUT ROWID;

-- Words that look like a name and are none, each with the reason.
CREATE TABLE dictionary_candidate_aside (
  study_id TEXT NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  by_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (study_id, text)
) STRICT, WITHOUT ROWID;

-- What was done with the dictionary; `what` is JSON and never holds a name.
CREATE TABLE pseudonym_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  study_id TEXT NOT NULL,
  at TEXT NOT NULL,
  by_id TEXT NOT NULL,
  what TEXT NOT NULL
) STRICT;
CREATE INDEX pseudonym_log_study ON pseudonym_log (study_id, id);
