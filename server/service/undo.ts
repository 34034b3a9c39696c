import { type Db, isForeignKeyViolation, isUniqueViolation } from '#server/store/database.ts';
import { changesOf, currentRow, danglingRows, putRow, stillStands } from '#server/store/study/image.ts';
import {
  type EntryRow,
  findEntry,
  findRedoable,
  findUndoable,
  lastUndoOf,
  listBatch,
} from '#server/store/study/journal.ts';
import { looseIds } from '#server/store/study/loose-id.ts';
import { DomainError } from '#shared/errors.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

export interface Undone {
  /** The deed that was taken back or done again. */
  deed: number;
  summary: string;
}

const builtOn = (by: EntryRow | undefined, verb: string): DomainError =>
  new DomainError(
    'conflict',
    by
      ? `This can no longer be ${verb}: ${by.by_name} has built on it since (${by.summary}).`
      : `This can no longer be ${verb}: something else was built on it since.`,
    { help: 'Nothing was changed. Take the later deed back first, or change things by hand.' },
  );

/** Writes the befores of some deeds back, if every row still stands as they left it. */
function takeBack(tx: Tx, deeds: readonly number[], verb: string): void {
  const changes = changesOf(tx.db, deeds);
  for (const change of changes) {
    const current = currentRow(tx.db, change.table, change.key);
    if (stillStands(current, change.after)) continue;
    const rev = current?.rev;
    throw builtOn(typeof rev === 'number' ? findEntry(tx.db, rev) : undefined, verb);
  }
  // Every row goes before any comes back, so that two may change places in what must be unique.
  for (const { table, key } of changes) putRow(tx.db, table, key, null, tx.rev);
  for (const { table, key, before } of changes)
    if (before !== null) putRow(tx.db, table, key, before, tx.rev);
  const gone = changes.flatMap(({ table, key, before }) => (before === null ? [`${table} ${key}`] : []));
  assertUnlisted(tx.db, new Set(gone), verb);
}

/** Refuses where a list names a row that would go: no foreign key guards those. */
function assertUnlisted(db: Db, gone: ReadonlySet<string>, verb: string): void {
  if (gone.size === 0) return;
  const listed = looseIds(db).find(({ meant, target }) => gone.has(`${meant} ${JSON.stringify([target])}`));
  if (listed) throw builtOn(listed.rev === null ? undefined : findEntry(db, listed.rev), verb);
}

/** Runs a taking-back; where a row would be left pointing at nothing, says who built on what. */
function guarded(study: OpenStudy, verb: string, attempt: (look: (db: Db) => void) => Undone): Undone {
  try {
    return attempt(() => undefined);
  } catch (error) {
    if (isUniqueViolation(error)) throw builtOn(undefined, verb);
    if (!isForeignKeyViolation(error)) throw error;
  }
  return attempt((db) => {
    const [dangling] = danglingRows(db);
    throw builtOn(dangling?.rev ? findEntry(study.db, dangling.rev) : undefined, verb);
  });
}

/** The deed that the running one takes back or does again. */
function entryOf(tx: Tx, how: 'undoes' | 'redoes'): EntryRow {
  const about = findEntry(tx.db, tx.rev)?.[how];
  const entry = about == null ? undefined : findEntry(tx.db, about);
  if (!entry) throw new Error('An undo or redo of nothing.');
  return entry;
}

function assertExpected(found: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== found)
    throw new DomainError('conflict', 'Something else was done since; this is no longer the last deed.', {
      help: 'Nothing was changed.',
    });
}

/** Takes back the last standing deed of a person, with its whole batch. `expect` is the deed they mean. */
export function undo(world: World, who: Who, study: OpenStudy, expect?: number): Undone {
  const found = (db: Db): EntryRow => {
    const entry = findUndoable(db, who.account.id);
    if (!entry) throw new DomainError('conflict', 'There is nothing of yours left to undo.');
    assertExpected(entry.number, expect);
    return entry;
  };
  return guarded(study, 'undone', (look) =>
    write(
      world,
      who,
      study,
      'journal.undo',
      (tx) => {
        const entry = entryOf(tx, 'undoes');
        takeBack(tx, listBatch(tx.db, entry), 'undone');
        look(tx.db);
        tx.say(`Undid: ${entry.summary}`, ...(JSON.parse(entry.ids) as string[]));
        return { deed: entry.number, summary: entry.summary };
      },
      { about: (db) => ({ undoes: found(db).number }) },
    ),
  );
}

/** Does again what a person undid last, unless they have done something new since. */
export function redo(world: World, who: Who, study: OpenStudy, expect?: number): Undone {
  const found = (db: Db): EntryRow => {
    const entry = findRedoable(db, who.account.id);
    if (!entry) throw new DomainError('conflict', 'There is nothing to redo.');
    assertExpected(entry.number, expect);
    return entry;
  };
  return guarded(study, 'redone', (look) =>
    write(
      world,
      who,
      study,
      'journal.redo',
      (tx) => {
        const entry = entryOf(tx, 'redoes');
        const undone = lastUndoOf(tx.db, entry.number);
        if (undone === undefined) throw new Error(`Deed ${entry.number} was never undone.`);
        takeBack(tx, [undone], 'redone');
        look(tx.db);
        tx.say(`Redid: ${entry.summary}`, ...(JSON.parse(entry.ids) as string[]));
        return { deed: entry.number, summary: entry.summary };
      },
      { about: (db) => ({ redoes: found(db).number }) },
    ),
  );
}
