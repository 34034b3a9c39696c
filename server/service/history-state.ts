import type { Db } from '#server/store/database.ts';
import { findHistory, type HistoryRow } from '#server/store/study/history.ts';
import type { Row } from '#server/store/study/image.ts';
import { participantsAfter } from '#server/store/study/name.ts';
import { DomainError } from '#shared/errors.ts';

export type Restorable = 'theme' | 'memo' | 'source';
/** The fields of a thing that an earlier state gives back; its place in an order and its words stay as they are. */
const COLUMNS: Record<Restorable, readonly string[]> = {
  theme: [
    'title',
    'kind',
    'group_id',
    'parent_id',
    'definition',
    'use_when',
    'not_when',
    'distinguish_from',
    'example',
    'retired',
    'tint',
  ],
  memo: ['kind', 'body'],
  source: [
    'title',
    'kind',
    'form',
    'area_id',
    'wave_id',
    'conducted_on',
    'panel',
    'duplicate_of_id',
    'participants',
  ],
};

export const isRestorable = (table: string): table is Restorable => Object.hasOwn(COLUMNS, table);

/** A row with who took part, where it is a source's. */
export const withPeople = (db: Db, table: Restorable, id: string, row: Row, deed: number): Row =>
  table === 'source' ? { ...row, participants: JSON.stringify(participantsAfter(db, id, deed)) } : row;

export const differing = (table: Restorable, was: Row, now: Row): string[] =>
  COLUMNS[table].filter((column) => column in was && was[column] !== now[column]);

/** Which states around a deed something can be given back: those of which anything is another way now. */
export function restorableStates(
  db: Db,
  table: string,
  id: string,
  { before, after }: { before: Row | null; after: Row | null },
  current: Row | undefined,
  deed: number,
): ('before' | 'after')[] {
  if (!isRestorable(table) || !current || current.trashed_at != null) return [];
  const now = withPeople(db, table, id, current, Number.MAX_SAFE_INTEGER);
  const differs = (row: Row | null, at: number) =>
    row !== null && differing(table, withPeople(db, table, id, row, at), now).length > 0;
  return [
    ...(differs(before, deed - 1) ? (['before'] as const) : []),
    ...(differs(after, deed) ? (['after'] as const) : []),
  ];
}

export function findDeed(db: Db, deed: number): HistoryRow {
  const entry = Number.isSafeInteger(deed) ? findHistory(db, deed) : undefined;
  if (!entry) throw new DomainError('not-found', 'There is no such deed here.');
  return entry;
}
