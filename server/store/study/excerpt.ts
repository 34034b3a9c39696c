import type { CodingId } from '#shared/ids.ts';
import { type Db, run } from '../database.ts';

/** Tables that list codings as their evidence. */
const LISTING = ['assessment', 'trajectory', 'status', 'link'] as const;

/**
 * Where evidence lists a coding, lists another in its place, or none. The new list is made plain text by
 * `|| ''`: else SQLite would hand it to the row's image as JSON, which undo would not know again.
 */
export function replaceEvidence(db: Db, gone: CodingId, instead: CodingId | null, rev: number): void {
  for (const table of LISTING)
    run(
      db,
      `UPDATE ${table} SET rev = @rev, excerpts =
         (SELECT json_group_array(listed) FROM
           (SELECT DISTINCT CASE value WHEN @gone THEN @instead ELSE value END AS listed FROM json_each(excerpts))
          WHERE listed IS NOT NULL) || ''
       WHERE excerpts LIKE '%' || @gone || '%'`,
      { gone, instead, rev },
    );
}
