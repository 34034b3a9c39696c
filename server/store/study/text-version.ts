import type { TextVersion } from '#shared/correction/correction.ts';
import type { CoderId, SourceId, TextId } from '#shared/ids.ts';
import { all, type Db, one, run } from '../database.ts';

interface VersionRow {
  id: TextId;
  source: SourceId;
  number: number;
  madeAt: string;
  by: CoderId;
  byName: string;
  reason: string;
  words: number;
  turns: number;
  newWords: number;
  present: number;
}

const toVersion = ({ by, byName, present, ...row }: VersionRow): TextVersion => ({
  ...row,
  madeBy: { id: by, name: byName },
  present: present === 1,
});

/** The texts a source has and had, the oldest first; what a correction that was undone put in is not among them. */
export const listVersions = (db: Db, source: SourceId): TextVersion[] =>
  all<VersionRow>(
    db,
    `SELECT v.id, v.source_id AS source, v.number, v.made_at AS madeAt, v.made_by AS by, c.name AS byName, v.reason,
       v.words, v.turns, v.new_words AS newWords, v.id = s.text_id AS present
     FROM source s JOIN text_version v ON v.source_id = s.id JOIN coder c ON c.id = v.made_by
     WHERE s.id = @source AND (v.id = s.text_id OR v.id IN (SELECT value FROM json_each(s.earlier_texts)))
     ORDER BY v.number`,
    { source },
  ).map(toVersion);

/** The number of a text among those of its source. */
export const numberOfText = (db: Db, text: TextId): number =>
  one<{ number: number }>(db, `SELECT number FROM text_version WHERE id = ?`, [text])?.number ?? 0;

/** The number a source's next text gets: never one that was given before. */
export const nextVersionNumber = (db: Db, source: SourceId): number =>
  (one<{ number: number | null }>(db, `SELECT max(number) AS number FROM text_version WHERE source_id = ?`, [
    source,
  ])?.number ?? 0) + 1;

/** Says which texts a source had before the one in force, the oldest first. */
export const putEarlierTexts = (db: Db, source: SourceId, texts: readonly TextId[]): void => {
  run(db, `UPDATE source SET earlier_texts = ? WHERE id = ?`, [JSON.stringify(texts), source]);
};

/** Where something stood on one text before a correction, and where on the next after it. */
export interface FormerPlace {
  id: string;
  before: { text: TextId; start: number; end: number };
  after: { text: TextId; start: number; end: number };
}

interface FormerRow {
  id: string;
  beforeText: TextId;
  beforeStart: number;
  beforeEnd: number;
  afterText: TextId;
  afterStart: number;
  afterEnd: number;
}

/** How corrections moved what stands on a source's words, as far as the journal remembers, the latest first. */
export const listFormerPlaces = (db: Db, source: SourceId): FormerPlace[] =>
  all<FormerRow>(
    db,
    `SELECT key ->> 0 AS id,
       before ->> 'text_id' AS beforeText, before ->> 'start' AS beforeStart, before ->> 'end' AS beforeEnd,
       after ->> 'text_id' AS afterText, after ->> 'start' AS afterStart, after ->> 'end' AS afterEnd
     FROM image WHERE "table" IN ('coding', 'quote', 'memo') AND after ->> 'source_id' = @source
       AND before ->> 'text_id' IS NOT NULL AND before ->> 'text_id' <> after ->> 'text_id'
     ORDER BY number DESC`,
    { source },
  ).map(({ id, beforeText, beforeStart, beforeEnd, afterText, afterStart, afterEnd }) => ({
    id,
    before: { text: beforeText, start: beforeStart, end: beforeEnd },
    after: { text: afterText, start: afterStart, end: afterEnd },
  }));
