import { all, type Db } from '../database.ts';

/** An id in a row's list that nothing of that word answers to; no foreign key guards these lists. */
export interface LooseId {
  word: string;
  id: string;
  /** The deed that last changed the row; null where rows of that word do not say. */
  rev: number | null;
  meant: 'coding' | 'theme' | 'area' | 'wave' | 'participant';
  target: string;
}

const [ID, REV] = ['r.id', 'r.rev'];
const loose = (
  word: string,
  column: string,
  meant: LooseId['meant'],
  { value = 'e.value', id = ID, rev = REV } = {},
) =>
  `SELECT '${word}' AS word, cast(${id} AS TEXT) AS id, ${rev} AS rev, '${meant}' AS meant, ${value} AS target
   FROM main.${word} r, json_each(r.${column}) e
   WHERE ${value} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main.${meant} t WHERE t.id = ${value})`;

const ofEvent = { id: 'r.number', rev: 'NULL' };
const LOOSE_IDS = [
  loose('assessment', 'excerpts', 'coding'),
  loose('assessment', 'cites', 'coding', { value: `e.value ->> 'coding'` }),
  loose('trajectory', 'excerpts', 'coding'),
  loose('status', 'excerpts', 'coding'),
  loose('link', 'excerpts', 'coding'),
  loose('link', 'areas', 'area'),
  loose('pass', 'themes', 'theme'),
  loose('codebook_event', 'themes', 'theme', ofEvent),
  loose('codebook_event', 'results', 'theme', ofEvent),
  loose('citation', 'themes', 'theme'),
  loose('finding', 'themes', 'theme'),
  loose('finding', 'areas', 'area'),
  loose('finding', 'waves', 'wave'),
  loose('finding', 'evidence', 'coding'),
  loose('finding', 'against', 'coding'),
  loose('theme', 'distinguish_from', 'theme', { value: `e.value ->> 'theme'` }),
  loose('source', 'speakers', 'participant', { value: `e.value ->> 'participant'` }),
].join(' UNION ALL ');

export const looseIds = (db: Db): LooseId[] => all<LooseId>(db, LOOSE_IDS);
