-- What coordinators are asked and answer on their own page. Their replies are added to and never changed, and are
-- evidence of no wave; what they send in waits beside the study until somebody takes it up.

CREATE TABLE member_check (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE NO ACTION,
  area_id TEXT NOT NULL REFERENCES area (id) ON DELETE NO ACTION,
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE NO ACTION,
  title TEXT NOT NULL CHECK (title <> ''),
  greeting TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'closed')),
  until TEXT,
  sent_at TEXT,
  answered_at TEXT,
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL,
  CHECK ((state = 'draft') = (sent_at IS NULL)),
  CHECK (answered_at IS NULL OR sent_at IS NOT NULL)
) STRICT;
CREATE INDEX member_check_participant ON member_check (participant_id);

CREATE TABLE member_check_item (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  check_id TEXT NOT NULL REFERENCES member_check (id) ON DELETE NO ACTION,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('statement', 'happened', 'added')),
  theme_id TEXT REFERENCES theme (id) ON DELETE NO ACTION,
  statement TEXT NOT NULL CHECK (statement <> ''),
  -- {waves, assessments, trajectories, statuses, codings}: ids as they stood.
  basis TEXT NOT NULL,
  -- 1 from the moment its sheet is sent.
  frozen INTEGER NOT NULL CHECK (frozen IN (0, 1)),
  CHECK (kind <> 'happened' OR theme_id IS NOT NULL)
) STRICT;
CREATE INDEX member_check_item_check ON member_check_item (check_id);
CREATE INDEX member_check_item_theme ON member_check_item (theme_id);

CREATE TABLE member_reply (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  item_id TEXT NOT NULL REFERENCES member_check_item (id) ON DELETE NO ACTION,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'partly', 'no', 'cannot-say', 'not-yet', 'early-signs', 'overcome', 'never-came')),
  comment TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL
) STRICT;
CREATE INDEX member_reply_item ON member_reply (item_id);

CREATE TABLE resolution (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  item_id TEXT NOT NULL REFERENCES member_check_item (id) ON DELETE NO ACTION,
  reply_id TEXT NOT NULL REFERENCES member_reply (id) ON DELETE NO ACTION,
  kind TEXT NOT NULL CHECK (kind IN ('agree-changed', 'kept', 'noted')),
  text TEXT NOT NULL DEFAULT '',
  by_id TEXT NOT NULL REFERENCES coder (id) ON DELETE NO ACTION,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX resolution_item ON resolution (item_id);
CREATE INDEX resolution_reply ON resolution (reply_id);

CREATE TABLE member_addition (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE NO ACTION,
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE NO ACTION,
  text TEXT NOT NULL CHECK (text <> ''),
  at TEXT NOT NULL,
  seen_by TEXT REFERENCES coder (id) ON DELETE NO ACTION,
  seen_at TEXT,
  seen_note TEXT NOT NULL DEFAULT '',
  CHECK ((seen_by IS NULL) = (seen_at IS NULL))
) STRICT;
CREATE INDEX member_addition_participant ON member_addition (participant_id);

CREATE TABLE offered_exercise (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE NO ACTION,
  wave_id TEXT NOT NULL REFERENCES wave (id) ON DELETE NO ACTION,
  -- [{change, threat, opportunity, step}], in the coordinator's own words.
  rows TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'declined')),
  source_id TEXT REFERENCES source (id) ON DELETE NO ACTION,
  CHECK (source_id IS NULL OR state = 'taken')
) STRICT;
CREATE INDEX offered_exercise_participant ON offered_exercise (participant_id);
CREATE INDEX offered_exercise_source ON offered_exercise (source_id);
