import type { AreaId, SourceId, TextId, ThemeId, TurnId, WaveId } from '#shared/ids.ts';
import type { SpeakerRole } from '#shared/source/source.ts';
import { all, type Db, one, run } from '../database.ts';

/** A turn that matches: its words, and the same words with the matches between the marks asked for. */
export interface FoundTurn {
  source: SourceId;
  turn: TurnId;
  text_id: TextId;
  /** Counted from 1. */
  turnNumber: number;
  /** Where the turn starts in its text, in UTF-16 code units. */
  start: number;
  role: SpeakerRole;
  speaker: string | null;
  text: string;
  marked: string;
}

/** What turns are chosen by: an FTS5 expression, and lists as JSON, null for everything. */
export interface TurnsWanted {
  expression: string;
  /** Ids; an empty string is a source without. */
  areas: string | null;
  waves: string | null;
  roles: string | null;
}

const CHOSEN = `turn_search MATCH @expression
  AND (@roles IS NULL OR t.role IN (SELECT value FROM json_each(@roles)))
  AND (@areas IS NULL OR coalesce(s.area_id, '') IN (SELECT value FROM json_each(@areas)))
  AND (@waves IS NULL OR coalesce(s.wave_id, '') IN (SELECT value FROM json_each(@waves)))`;
/** In this order: the index hands matches over best first, and what is not asked for is never read. */
const FROM = `turn_search CROSS JOIN turn t ON t.number = turn_search.rowid
     CROSS JOIN text_version v ON v.id = t.text_id
     CROSS JOIN source s ON s.id = v.source_id AND s.text_id = v.id AND s.trashed_at IS NULL`;
const FOUND = `s.id AS source, t.id AS turn, t.text_id, t.position + 1 AS turnNumber, t.start, t.role, t.speaker, t.text`;

/** Turns of the texts in force that match, best first; sources in the trash are left out. */
export const searchTurns = (
  db: Db,
  match: TurnsWanted & { opening: string; closing: string; limit: number; offset: number },
): FoundTurn[] =>
  all<FoundTurn>(
    db,
    `SELECT ${FOUND}, highlight(turn_search, 0, @opening, @closing) AS marked
     FROM ${FROM} WHERE ${CHOSEN} ORDER BY rank LIMIT @limit OFFSET @offset`,
    { ...match },
  );

/** How many turns match, by area, wave and who speaks. */
export const countTurns = (
  db: Db,
  expression: string,
): { area: AreaId | null; wave: WaveId | null; role: SpeakerRole; turns: number }[] =>
  all(
    db,
    `SELECT s.area_id AS area, s.wave_id AS wave, t.role, count(*) AS turns
     FROM ${FROM} WHERE turn_search MATCH @expression GROUP BY s.area_id, s.wave_id, t.role`,
    { expression },
  );

/** What stands on words of a stretch of a text and counts. */
export const listThemesOn = (
  db: Db,
  at: { source: SourceId; text: TextId; start: number; end: number },
): { theme: ThemeId; start: number; end: number }[] =>
  all(
    db,
    `SELECT theme_id AS theme, start, "end" FROM coding WHERE source_id = @source AND text_id = @text
       AND start < @end AND "end" > @start AND state = 'accepted' ORDER BY start, "end"`,
    { ...at },
  );

/** How many turns were ever kept. */
export const countIndexed = (db: Db): number =>
  one<{ turns: number }>(db, `SELECT count(*) AS turns FROM turn`)?.turns ?? 0;

/** In how many turns a word of the index stands; the word as the index folds it. */
export function turnsHolding(db: Db): (word: string) => number {
  run(db, `CREATE VIRTUAL TABLE IF NOT EXISTS temp.turn_word USING fts5vocab(main, turn_search, row)`);
  return (word) => one<{ doc: number }>(db, `SELECT doc FROM turn_word WHERE term = ?`, [word])?.doc ?? 0;
}
