import type { CoderId } from '#shared/ids.ts';
import type { Memo } from '#shared/memo/memo.ts';
import { all, type Db } from '../database.ts';

/** What a deed left of a memo, or found of it; null where there was none. */
interface MemoImage {
  deed: number;
  at: string;
  by: CoderId;
  before: WrittenMemo | null;
  after: WrittenMemo | null;
}

/** A memo as its row stood. */
export interface WrittenMemo {
  kind: Memo['kind'];
  body: string;
  changed_at: string;
}

interface ImageRow extends Omit<MemoImage, 'before' | 'after'> {
  before: string | null;
  after: string | null;
}

const written = (row: string | null): WrittenMemo | null =>
  row === null ? null : (JSON.parse(row) as WrittenMemo);

/** What every deed did to a memo, in their order. */
export const listMemoImages = (db: Db, memo: string): MemoImage[] =>
  all<ImageRow>(
    db,
    `SELECT j.number AS deed, j.at, j.by_id AS "by", i.before, i.after
     FROM image i JOIN journal j ON j.number = i.journal_number
     WHERE i."table" = 'memo' AND i.key = json_array(?) ORDER BY i.number`,
    [memo],
  ).map((row) => ({ ...row, before: written(row.before), after: written(row.after) }));
