-- Erasures that were begun and are not finished: the next start goes on with them. Holds no word and no name.

CREATE TABLE erasure (
  -- Also the id of the answer of consent that the study holds once its words are gone.
  id TEXT NOT NULL PRIMARY KEY,
  study_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  by_id TEXT NOT NULL,
  -- The day the participant asked for it, and when it was begun.
  on_day TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  UNIQUE (study_id, participant_id)
) STRICT;
