-- Consent by wave and by audience, in answers that the program understands; the lawful basis stands apart from it.

ALTER TABLE consent ADD COLUMN audience TEXT CHECK (audience IN ('team', 'coordinators', 'funder', 'public'));

-- Why the study may use what somebody says at all; the newest holds, the older ones stay.
CREATE TABLE lawful_basis (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE NO ACTION,
  basis TEXT NOT NULL CHECK (basis <> ''),
  on_day TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX lawful_basis_of_participant ON lawful_basis (participant_id);

INSERT INTO lawful_basis (id, rev, participant_id, basis, on_day)
SELECT
  lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-8' || substr(hex(randomblob(2)), 2) || '-8'
    || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
  min(rev), participant_id, trim(basis), min(on_day)
FROM consent WHERE trim(basis) <> '' GROUP BY participant_id, trim(basis);
ALTER TABLE consent DROP COLUMN basis;

-- A wave said so far when somebody answered, which the day says; from now on it says of which words.
UPDATE consent SET wave_id = NULL;

-- Answers were free words. What is not understood asks for the most, and its words stay in the note.
UPDATE consent SET note = trim(answer || '. ' || note) WHERE lower(answer) NOT IN ('yes', 'no');
UPDATE consent SET answer = CASE
  WHEN lower(answer) = 'no' AND item = 'attribution' THEN 'wider'
  WHEN lower(answer) = 'no' THEN 'no'
  WHEN item = 'attribution' THEN 'as-labelled'
  WHEN item = 'quote' AND lower(answer) <> 'yes' THEN 'ask'
  ELSE 'yes' END;
