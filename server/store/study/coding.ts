import type { Coding } from '#shared/coding/coding.ts';
import type { CoderId, CodingId, SourceId, TextId, ThemeId } from '#shared/ids.ts';
import { all, type Db, one, run, tuples } from '../database.ts';

interface CodingRow {
  id: CodingId;
  rev: number;
  source_id: SourceId;
  text_id: TextId;
  start: number;
  end: number;
  text: string;
  prefix: string;
  suffix: string;
  theme_id: ThemeId;
  coder_id: CoderId;
  event: number;
  stance: Coding['stance'];
  told: string;
  prompted: number;
  state: Coding['state'];
  origin: Coding['origin'];
  came_from_id: ThemeId | null;
  created_at: string;
}

const COLUMNS = `c.id, c.rev, c.source_id, c.text_id, c.start, c."end", c.text, c.prefix, c.suffix, c.theme_id,
  c.coder_id, c.event, c.stance, c.told, c.prompted, c.state, c.origin, c.came_from_id, c.created_at`;

const toCoding = (row: CodingRow): Coding => ({
  id: row.id,
  rev: row.rev,
  source: row.source_id,
  textVersion: row.text_id,
  start: row.start,
  end: row.end,
  text: row.text,
  prefix: row.prefix,
  suffix: row.suffix,
  theme: row.theme_id,
  coder: row.coder_id,
  event: row.event,
  stance: row.stance,
  told: row.told,
  prompted: row.prompted === 1,
  state: row.state,
  origin: row.origin,
  cameFrom: row.came_from_id,
  createdAt: row.created_at,
});

/** Ids by which codings are chosen; what is left out chooses nothing. */
export interface CodingFilter {
  source?: string | undefined;
  theme?: string | undefined;
  area?: string | undefined;
  wave?: string | undefined;
  coder?: string | undefined;
}

const REST = `s.trashed_at IS NULL AND c.text_id = s.text_id AND (@area IS NULL OR s.area_id = @area) AND (@wave IS NULL OR s.wave_id = @wave)
  AND (@coder IS NULL OR c.coder_id = @coder)`;
const FROM = `FROM coding c JOIN source s ON s.id = c.source_id`;
const IN_ORDER = `${FROM} LEFT JOIN wave w ON w.id = s.wave_id LEFT JOIN area a ON a.id = s.area_id`;
const ORDER = `ORDER BY w.month IS NULL, w.month, a.position, s.conducted_on, s.id, c.start, c."end", c.id`;
const OF_SOURCE = `SELECT ${COLUMNS} ${FROM}
  WHERE c.source_id = @source AND (@theme IS NULL OR c.theme_id = @theme) AND ${REST} ORDER BY c.start, c."end", c.id`;
const OF_THEME = `SELECT ${COLUMNS} ${IN_ORDER} WHERE c.theme_id = @theme AND @source IS NULL AND ${REST} ${ORDER}`;
const OF_ALL = `SELECT ${COLUMNS} ${IN_ORDER} WHERE @theme IS NULL AND @source IS NULL AND ${REST} ${ORDER}`;

/** Codings outside the trash on the texts in force, by month, area, source and place in the text. */
export function listCodings(db: Db, { source, theme, area, wave, coder }: CodingFilter = {}): Coding[] {
  const sql = source !== undefined ? OF_SOURCE : theme !== undefined ? OF_THEME : OF_ALL;
  return all<CodingRow>(db, sql, {
    source: source ?? null,
    theme: theme ?? null,
    area: area ?? null,
    wave: wave ?? null,
    coder: coder ?? null,
  }).map(toCoding);
}

/** A coding without its words and its story: what measures and shelves look at. */
export type CodingFact = Pick<
  Coding,
  | 'id'
  | 'source'
  | 'textVersion'
  | 'start'
  | 'end'
  | 'theme'
  | 'coder'
  | 'event'
  | 'stance'
  | 'prompted'
  | 'state'
  | 'cameFrom'
>;

interface FactRow extends Omit<CodingFact, 'prompted'> {
  prompted: number;
}

/** Every coding outside the trash on the texts in force, without its words, in no order. */
export const listCodingFacts = (db: Db): CodingFact[] =>
  all<FactRow>(
    db,
    `SELECT c.id, c.source_id AS source, c.text_id AS textVersion, c.start, c."end", c.theme_id AS theme,
       c.coder_id AS coder, c.event, c.stance, c.prompted, c.state, c.came_from_id AS cameFrom
     ${FROM} WHERE s.trashed_at IS NULL AND c.text_id = s.text_id`,
  ).map((row) => ({ ...row, prompted: row.prompted === 1 }));

/** Where an accepted coding stands, and of which theme. */
export type CodingSpan = Pick<Coding, 'textVersion' | 'start' | 'end' | 'theme'>;

/** Every accepted coding outside the trash on the texts in force, by its place alone: twice as fast as its facts. */
export const listCodingSpans = (db: Db): CodingSpan[] =>
  tuples<[TextId, number, number, ThemeId]>(
    db,
    `SELECT c.text_id, c.start, c."end", c.theme_id
     ${FROM} WHERE s.trashed_at IS NULL AND c.text_id = s.text_id AND c.state = 'accepted'`,
  ).map(([textVersion, start, end, theme]) => ({ textVersion, start, end, theme }));

/** Every coding outside the trash that waits, on an earlier text, to be placed on the one in force. */
export const listUnplacedCodings = (db: Db): Coding[] =>
  all<CodingRow>(
    db,
    `SELECT ${COLUMNS} ${FROM} WHERE s.trashed_at IS NULL AND c.text_id <> s.text_id ORDER BY c.source_id, c.start, c.id`,
  ).map(toCoding);

/** Every coding of a theme, those in trashed sources and on earlier texts included. */
export const listCodingsOfTheme = (db: Db, theme: ThemeId): Coding[] =>
  all<CodingRow>(db, `SELECT ${COLUMNS} FROM coding c WHERE c.theme_id = ? ORDER BY c.id`, [theme]).map(
    toCoding,
  );

export const findCodingById = (db: Db, id: string): Coding | undefined => {
  const row = one<CodingRow>(db, `SELECT ${COLUMNS} FROM coding c WHERE c.id = ?`, [id]);
  return row && toCoding(row);
};

/** The coding of the same words with the same theme by the same coder, if there is one. */
export const findTwin = (
  db: Db,
  coding: Pick<Coding, 'source' | 'textVersion' | 'start' | 'end' | 'theme' | 'coder'>,
): Coding | undefined => {
  const row = one<CodingRow>(
    db,
    `SELECT ${COLUMNS} FROM coding c WHERE c.source_id = @source AND c.text_id = @textVersion AND c.start = @start
       AND c."end" = @end AND c.theme_id = @theme AND c.coder_id = @coder`,
    {
      source: coding.source,
      textVersion: coding.textVersion,
      start: coding.start,
      end: coding.end,
      theme: coding.theme,
      coder: coding.coder,
    },
  );
  return row && toCoding(row);
};

/** Writes a coding, new or changed. */
export const putCoding = (db: Db, coding: Coding): void => {
  run(
    db,
    `INSERT INTO coding (id, rev, source_id, text_id, start, "end", text, prefix, suffix, theme_id, coder_id, event,
       stance, told, prompted, state, origin, came_from_id, created_at)
     VALUES (@id, @rev, @source, @textVersion, @start, @end, @text, @prefix, @suffix, @theme, @coder, @event,
       @stance, @told, @prompted, @state, @origin, @cameFrom, @createdAt)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, text_id = excluded.text_id, start = excluded.start,
       "end" = excluded."end", text = excluded.text, prefix = excluded.prefix, suffix = excluded.suffix,
       theme_id = excluded.theme_id, coder_id = excluded.coder_id, event = excluded.event, stance = excluded.stance,
       told = excluded.told, prompted = excluded.prompted, state = excluded.state, origin = excluded.origin,
       came_from_id = excluded.came_from_id`,
    { ...coding, prompted: coding.prompted ? 1 : 0 },
  );
};

export const deleteCoding = (db: Db, id: CodingId): void => {
  run(db, `DELETE FROM coding WHERE id = ?`, [id]);
};

/** One passage that stands for a theme, with the title of its source. */
export interface ThemePassage {
  theme: ThemeId;
  words: string;
  source: string;
}

/** Of every theme that is coded the passage nearest to 160 characters, cut at 400. */
export const listPassageOfThemes = (db: Db): ThemePassage[] =>
  all<ThemePassage>(
    db,
    `SELECT theme, words, source FROM (
       SELECT c.theme_id AS theme, substr(c.text, 1, 400) AS words, s.title AS source,
         row_number() OVER (PARTITION BY c.theme_id ORDER BY abs(length(c.text) - 160), c.id) AS place
       ${FROM} WHERE s.trashed_at IS NULL AND c.text_id = s.text_id AND c.state = 'accepted')
     WHERE place = 1`,
  );
