import type { CodingId } from '#shared/ids.ts';
import { type Db, run } from '../database.ts';

/** Lists of codings: what judgements and findings rest on, and what speaks against findings. */
const LISTING = [
  ['assessment', 'excerpts'],
  ['trajectory', 'excerpts'],
  ['status', 'excerpts'],
  ['link', 'excerpts'],
  ['finding', 'evidence'],
  ['finding', 'against'],
] as const;

/**
 * Where evidence lists a coding, lists another in its place, or none. The new list is made plain text by
 * `|| ''`: else SQLite would hand it to the row's image as JSON, which undo would not know again.
 */
export function replaceEvidence(db: Db, gone: CodingId, instead: CodingId | null, rev: number): void {
  for (const [table, column] of LISTING)
    run(
      db,
      `UPDATE ${table} SET rev = @rev, ${column} =
         (SELECT json_group_array(listed) FROM
           (SELECT DISTINCT CASE value WHEN @gone THEN @instead ELSE value END AS listed FROM json_each(${column}))
          WHERE listed IS NOT NULL) || ''
       WHERE ${column} LIKE '%' || @gone || '%'`,
      { gone, instead, rev },
    );
  replaceCites(db, gone, instead, rev);
}

/** The same behind single sentences of assessments. */
function replaceCites(db: Db, gone: CodingId, instead: CodingId | null, rev: number): void {
  run(
    db,
    `UPDATE assessment SET rev = @rev, cites =
       (SELECT json_group_array(json(cite)) FROM
         (SELECT DISTINCT CASE value ->> 'coding' WHEN @gone THEN json_set(value, '$.coding', @instead) ELSE value END AS cite,
            value ->> 'coding' = @gone AND @instead IS NULL AS is_gone
          FROM json_each(cites))
        WHERE NOT is_gone) || ''
     WHERE cites LIKE '%' || @gone || '%'`,
    { gone, instead, rev },
  );
}
