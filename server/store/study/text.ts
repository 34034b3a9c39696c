import type { CoderId, SourceId, TextId } from '#shared/ids.ts';
import type { Turn } from '#shared/source/source.ts';
import { all, type Db, one, run, tuples } from '../database.ts';

/** One immutable text of a source, in numbers; its words stand in its turns. */
export interface TextVersion {
  id: TextId;
  source: SourceId;
  /** From 1. */
  number: number;
  madeAt: string;
  madeBy: CoderId;
  /** Why it followed the one before; empty for the first. */
  reason: string;
  words: number;
  participantWords: number;
  unknownWords: number;
  turns: number;
  /** Words of participants, known or not, that the text before did not have. */
  newWords: number;
}

/** A turn with its words. */
export interface TurnText extends Turn {
  words: number;
  text: string;
}

interface TurnRow extends Omit<TurnText, 'marks'> {
  text_id: TextId;
  marks: string;
}

const TURN = `t.text_id, t.id, t.start, t."end", t.speaker, t.role, t.time, t.words, t.text, t.marks`;
const toTurn = ({ text_id: _, marks, ...row }: TurnRow): TurnText =>
  marks === '[]' ? row : { ...row, marks: JSON.parse(marks) };

/** The turns of a text version in their order. */
export const listTurns = (db: Db, text: TextId): TurnText[] =>
  all<TurnRow>(db, `SELECT ${TURN} FROM turn t WHERE t.text_id = ? ORDER BY t.position`, [text]).map(toTurn);

/** The words of a text version, a line a turn. */
export const wordsOfText = (db: Db, text: TextId): string =>
  tuples<[string]>(db, `SELECT text FROM turn WHERE text_id = ? ORDER BY position`, [text]).join('\n');

/** Whether any turn of a text says when it was spoken, and when the first text of its source was kept. */
export const howKept = (db: Db, text: TextId): { timed: boolean; keptAt: string } => {
  const row = one<{ timed: number; keptAt: string }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM turn WHERE text_id = v.id AND time IS NOT NULL) AS timed,
       (SELECT min(first.made_at) FROM text_version first WHERE first.source_id = v.source_id) AS keptAt
     FROM text_version v WHERE v.id = ?`,
    [text],
  );
  return { timed: row?.timed === 1, keptAt: row?.keptAt ?? '' };
};

/** The turns of a text version that reach into a stretch of it, in their order. */
export const listTurnsBetween = (db: Db, text: TextId, start: number, end: number): TurnText[] =>
  all<TurnRow>(
    db,
    `SELECT ${TURN} FROM turn t WHERE t.text_id = @text AND t."end" >= @start AND t.start <= @end ORDER BY t.position`,
    { text, start, end },
  ).map(toTurn);

/** Whether a source ever had a text, though the source itself may have been undone. */
export const hasText = (db: Db, source: SourceId): boolean =>
  one(db, `SELECT 1 FROM text_version WHERE source_id = ? LIMIT 1`, [source]) !== undefined;

/** Writes a new text with its turns; texts are never changed. */
export const insertText = (db: Db, text: TextVersion, turns: readonly TurnText[]): void => {
  run(
    db,
    `INSERT INTO text_version (id, source_id, number, made_at, made_by, reason, words, participant_words, unknown_words, turns, new_words)
     VALUES (@id, @source, @number, @madeAt, @madeBy, @reason, @words, @participantWords, @unknownWords, @turns, @newWords)`,
    { ...text },
  );
  for (const [position, turn] of turns.entries())
    run(
      db,
      `INSERT INTO turn (id, text_id, position, start, "end", speaker, role, time, words, text, marks)
       VALUES (@id, @textId, @position, @start, @end, @speaker, @role, @time, @words, @text, @marks)`,
      { ...turn, textId: text.id, position, marks: JSON.stringify(turn.marks ?? []) },
    );
};
