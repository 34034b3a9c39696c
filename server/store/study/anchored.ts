import type { Coding } from '#shared/coding/coding.ts';
import type { Anchored } from '#shared/correction/correction.ts';
import type { CoderId, SourceId, TextId, ThemeId } from '#shared/ids.ts';
import { all, type Db, run } from '../database.ts';

/** What stands on words of a source: a coding, a quote, or a memo on an excerpt. */
export interface AnchoredThing {
  word: Anchored;
  id: string;
  /** The theme of a coding. */
  theme: ThemeId | null;
  by: CoderId;
  text: TextId;
  start: number;
  end: number;
  /** A quote that somebody outside the team was asked about. */
  asked: boolean;
  /** A memo that lies in the trash. */
  trashed: boolean;
}

interface AnchoredRow extends Omit<AnchoredThing, 'trashed' | 'asked'> {
  trashed: number;
  asked: number;
}

const ANCHORED = `SELECT 'coding' AS word, id, theme_id AS theme, coder_id AS by, text_id AS text, start, "end", 0 AS asked, 0 AS trashed
    FROM coding WHERE source_id = @source
  UNION ALL SELECT 'quote', id, NULL, by_id, text_id, start, "end",
    EXISTS (SELECT 1 FROM clearance c WHERE c.quote_id = quote.id), 0 FROM quote WHERE source_id = @source
  UNION ALL SELECT 'memo', id, NULL, author_id, text_id, start, "end", 0, trashed_at IS NOT NULL
    FROM memo WHERE source_id = @source AND about = 'excerpt' AND text_id IS NOT NULL
  ORDER BY start, "end", word, id`;

/** Everything that stands on words of a source, on whichever of its texts, by place; memos in the trash included. */
export const listAnchored = (db: Db, source: SourceId): AnchoredThing[] =>
  all<AnchoredRow>(db, ANCHORED, { source }).map((row) => ({
    ...row,
    asked: row.asked === 1,
    trashed: row.trashed === 1,
  }));

/** The sources outside the trash on an earlier text of which something still stands. */
export const listSourcesWithUnplaced = (db: Db): SourceId[] =>
  all<{ id: SourceId }>(
    db,
    `SELECT s.id FROM source s WHERE s.trashed_at IS NULL AND (
       EXISTS (SELECT 1 FROM coding c WHERE c.source_id = s.id AND c.text_id <> s.text_id)
       OR EXISTS (SELECT 1 FROM quote q WHERE q.source_id = s.id AND q.text_id <> s.text_id)
       OR EXISTS (SELECT 1 FROM memo m WHERE m.source_id = s.id AND m.about = 'excerpt' AND m.trashed_at IS NULL
                  AND m.text_id <> s.text_id))
     ORDER BY s.title, s.id`,
  ).map(({ id }) => id);

/** Words in their place: what a coding and a quote keep of them. */
export type PlacedWords = Pick<Coding, 'textVersion' | 'start' | 'end' | 'text' | 'prefix' | 'suffix'>;

const EXCERPT = `rev = @rev, text_id = @textVersion, start = @start, "end" = @end, text = @text, prefix = @prefix, suffix = @suffix`;
const PLACING: Record<Anchored, string> = {
  coding: `UPDATE coding SET ${EXCERPT} WHERE id = @id`,
  quote: `UPDATE quote SET ${EXCERPT} WHERE id = @id`,
  memo: `UPDATE memo SET rev = @rev, text_id = @textVersion, start = @start, "end" = @end WHERE id = @id`,
};

/** Puts something onto words of another text. */
export const putPlace = (
  db: Db,
  { word, id }: Pick<AnchoredThing, 'word' | 'id'>,
  { textVersion, start, end, ...kept }: PlacedWords,
  rev: number,
): void => {
  const place = { id, rev, textVersion, start, end };
  run(db, PLACING[word], word === 'memo' ? place : { ...place, ...kept });
};
