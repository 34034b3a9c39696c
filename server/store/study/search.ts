import type { SourceId, TurnId } from '#shared/ids.ts';
import { all, type Db } from '../database.ts';

/** A turn that matches: its words, and the same words with the matches between the marks asked for. */
export interface FoundTurn {
  source: SourceId;
  turn: TurnId;
  /** Counted from 1. */
  turnNumber: number;
  /** Where the turn starts in its text, in UTF-16 code units. */
  start: number;
  text: string;
  marked: string;
}

/** Turns of the texts in force that match an FTS5 expression, best first; sources in the trash are left out. */
export const searchTurns = (
  db: Db,
  match: { expression: string; opening: string; closing: string; limit: number; offset: number },
): FoundTurn[] =>
  all<FoundTurn>(
    db,
    `SELECT s.id AS source, t.id AS turn, t.position + 1 AS turnNumber, t.start, t.text,
       highlight(turn_search, 0, @opening, @closing) AS marked
     FROM turn_search JOIN turn t ON t.number = turn_search.rowid
     JOIN source s ON s.text_id = t.text_id AND s.trashed_at IS NULL
     WHERE turn_search MATCH @expression ORDER BY rank, t.number LIMIT @limit OFFSET @offset`,
    match,
  );
