import type { TextMark } from '#shared/source/text-mark.ts';
import { all, type Db, each, run } from '../database.ts';

/** What undo kept of one row: both as JSON, null where there was none. */
export interface KeptImage {
  table: string;
  key: string;
  before: string | null;
  after: string | null;
}

/** Forgets images by number; the deeds behind them can no longer be taken back. Their lines in the journal stay. */
function forget(db: Db, numbers: readonly number[]): void {
  const list = JSON.stringify(numbers);
  run(
    db,
    `UPDATE journal SET undoable = 0 WHERE number IN (
       SELECT journal_number FROM image WHERE number IN (SELECT value FROM json_each(?)))`,
    [list],
  );
  run(db, `DELETE FROM image WHERE number IN (SELECT value FROM json_each(?))`, [list]);
}

/** Forgets what undo kept of the rows that `isDoomed` picks; answers how many images went. */
export function purgeImages(db: Db, isDoomed: (image: KeptImage) => boolean): number {
  const doomed: number[] = [];
  for (const { number, ...image } of each<KeptImage & { number: number }>(
    db,
    `SELECT number, "table", key, before, after FROM image ORDER BY number`,
  ))
    if (isDoomed(image)) doomed.push(number);
  forget(db, doomed);
  return doomed.length;
}

/**
 * Forgets what undo kept of everything that stands on these texts, and of their sources: the words and the places kept
 * there are those of a text that is no more.
 */
export function purgeImagesOn(db: Db, texts: readonly string[]): void {
  const isOne = (value: string) => `${value} IN (SELECT value FROM json_each(@texts))`;
  const stands = (row: 'before' | 'after') =>
    `${isOne(`${row} ->> 'text_id'`)} OR ${isOne(`${row} ->> 'other_text_id'`)} OR EXISTS (
       SELECT 1 FROM json_each(coalesce(${row} ->> 'earlier_texts', '[]')) e WHERE ${isOne('e.value')})`;
  const numbers = all<{ number: number }>(
    db,
    `SELECT number FROM image WHERE ${stands('before')} OR ${stands('after')}`,
    { texts: JSON.stringify(texts) },
  );
  forget(
    db,
    numbers.map(({ number }) => number),
  );
}

/** Forgets every answer kept under a key: they hold what was sent and found, words included. */
export const purgeAnswers = (db: Db): void => {
  run(db, `DELETE FROM answered`);
};

/** Removes texts with their turns and what the search knows of them. Nothing may stand on them any more. */
export const purgeTexts = (db: Db, texts: readonly string[]): void => {
  run(db, `DELETE FROM text_version WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(texts)]);
};

/** A turn as it shall stand. */
export interface RewrittenTurn {
  id: string;
  speaker: string | null;
  start: number;
  end: number;
  words: number;
  text: string;
  marks?: readonly TextMark[] | undefined;
}

/** Words of a text, counted as `text_version` has them. */
export interface WordCounts {
  words: number;
  participantWords: number;
  unknownWords: number;
}

/**
 * Puts other words into the turns of a text, in the search index too. The one exception to texts that never change:
 * for words that must be nowhere any more. Nothing is kept of what stood there.
 */
export function rewriteText(db: Db, text: string, turns: readonly RewrittenTurn[], counts: WordCounts): void {
  for (const turn of turns) {
    run(
      db,
      `INSERT INTO turn_search (turn_search, rowid, text) SELECT 'delete', number, text FROM turn WHERE id = ?`,
      [turn.id],
    );
    run(
      db,
      `UPDATE turn SET speaker = @speaker, start = @start, "end" = @end, words = @words, text = @text, marks = @marks
       WHERE id = @id`,
      { ...turn, marks: JSON.stringify(turn.marks ?? []) },
    );
    run(db, `INSERT INTO turn_search (rowid, text) SELECT number, text FROM turn WHERE id = ?`, [turn.id]);
  }
  run(
    db,
    `UPDATE text_version SET words = @words, participant_words = @participantWords, unknown_words = @unknownWords
     WHERE id = @text`,
    { ...counts, text },
  );
}
