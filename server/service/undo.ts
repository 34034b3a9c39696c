import { type Db, isForeignKeyViolation, isUniqueViolation } from '#server/store/database.ts';
import {
  changesOf,
  currentRow,
  danglingRows,
  lastDeedOn,
  putRow,
  type RowChange,
  revsInTheWay,
  stillStands,
} from '#server/store/study/image.ts';
import {
  type EntryRow,
  findEntry,
  findRedoable,
  findUndoable,
  isUndone,
  lastUndoOf,
  listBatch,
} from '#server/store/study/journal.ts';
import { looseIds } from '#server/store/study/loose-id.ts';
import type { Misplaced } from '#server/store/study/misplaced.ts';
import { DomainError } from '#shared/errors.ts';
import { whyForGood } from '#shared/journal/for-good.ts';
import { misfits } from './misfit.ts';
import { mayDo } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

export interface Undone {
  /** The deed that was taken back or done again. */
  deed: number;
  summary: string;
}

/** Says who built on a deed and with what, as far as a row tells. */
function builtOn(tx: Tx, revs: readonly (number | null | undefined)[], verb: string): DomainError {
  const by = revs
    .filter((rev) => typeof rev === 'number' && rev !== tx.rev)
    .map((rev) => findEntry(tx.db, Number(rev)))
    .find((entry) => entry !== undefined);
  const who = by?.by_id === tx.who.account.id ? 'you have' : `${by?.by_name} has`;
  return new DomainError(
    'conflict',
    by
      ? `This can no longer be ${verb}: ${who} built on it since (${by.summary}).`
      : `This can no longer be ${verb}: something else was built on it since.`,
    { help: 'Nothing was changed. Take the later deed back first, or change things by hand.' },
  );
}

/** Writes the befores of some deeds back, if every row still stands as they left it. */
function takeBack(tx: Tx, deeds: readonly number[], verb: string): void {
  const changes = changesOf(tx.db, deeds);
  for (const change of changes) {
    const current = currentRow(tx.db, change.table, change.key);
    if (stillStands(current, change.after)) continue;
    const rev = current?.rev;
    throw builtOn(tx, [typeof rev === 'number' ? rev : lastDeedOn(tx.db, change.table, change.key)], verb);
  }
  const before = misfits(tx.db, sourcesOf(changes));
  // Every row goes before any comes back, so that two may change places in what must be unique.
  for (const { table, key } of changes) putRow(tx.db, table, key, null, tx.rev);
  for (const { table, key, before: row } of changes) {
    if (row === null) continue;
    try {
      putRow(tx.db, table, key, row, tx.rev);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw builtOn(tx, revsInTheWay(tx.db, table, key, row), verb);
    }
  }
  assertFits(tx, changes, before, verb);
}

/** The sources that changed, or on which something did. */
const sourcesOf = (changes: readonly RowChange[]): string[] => [
  ...new Set(
    changes.flatMap(({ table, key, before, after }) =>
      table === 'source'
        ? String(JSON.parse(key)[0])
        : [before, after].flatMap((row) => (typeof row?.source_id === 'string' ? row.source_id : [])),
    ),
  ),
];

/** Refuses what no constraint of the file guards: lists naming what would go, and what would no longer fit together (`before` says what did not already). */
function assertFits(tx: Tx, changes: readonly RowChange[], before: readonly Misplaced[], verb: string): void {
  const gone = new Set(
    changes.flatMap(({ table, key, before }) => (before === null ? [`${table} ${key}`] : [])),
  );
  const listed =
    gone.size > 0 &&
    looseIds(tx.db).find(({ meant, target }) => gone.has(`${meant} ${JSON.stringify([target])}`));
  if (listed) throw builtOn(tx, [listed.rev], verb);
  const known = new Set(before.map(({ id }) => id));
  const misfit = misfits(tx.db, sourcesOf(changes)).find(({ id }) => !known.has(id));
  if (misfit) throw builtOn(tx, misfit.revs, verb);
}

/** Runs a taking-back; where a row would be left pointing at nothing, says who built on what. */
function guarded(verb: string, attempt: (look: (tx: Tx) => void) => Undone): Undone {
  try {
    return attempt(() => undefined);
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
  }
  return attempt((tx) => {
    throw builtOn(
      tx,
      danglingRows(tx.db).map(({ rev }) => rev),
      verb,
    );
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

/** A deed that its doer may still take back, unless somebody built on it; refuses any other, and says why. */
function standingDeed(db: Db, who: Who, deed: number): EntryRow {
  const entry = findEntry(db, deed);
  if (!entry) throw new DomainError('not-found', `There is no deed ${deed} here.`);
  if (entry.by_id !== who.account.id)
    throw new DomainError('conflict', `Only ${entry.by_name} can undo this.`);
  if (entry.undoes !== null || entry.redoes !== null)
    throw new DomainError('conflict', 'This is itself an undo or a redo. Undo or redo the deed it is about.');
  if (!entry.undoable)
    throw new DomainError('conflict', 'This cannot be undone.', { help: whyForGood(entry.deed) });
  if (isUndone(db, entry.number)) throw new DomainError('conflict', 'This was undone already.');
  return entry;
}

/** Why somebody cannot take a deed back, as far as can be told beforehand; null where they can. */
export function heldBack(db: Db, who: Who, deed: number): string | null {
  try {
    const entry = standingDeed(db, who, deed);
    const moved = changesOf(db, listBatch(db, entry)).find(
      ({ table, key, after }) => !stillStands(currentRow(db, table, key), after),
    );
    const by = moved && findEntry(db, lastDeedOn(db, moved.table, moved.key) ?? 0);
    if (!moved) return null;
    return by ? `${by.by_name} has built on it since (${by.summary}).` : 'Something was built on it since.';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.message, error.detail.help].filter(Boolean).join(' ');
  }
}

/** Takes back the deed that `found` chooses once nothing else is under way, with its whole batch. */
const undoing = (world: World, who: Who, study: OpenStudy, found: (db: Db) => EntryRow): Undone =>
  guarded('undone', (look) =>
    write(
      world,
      who,
      study,
      'journal.undo',
      (tx) => {
        const entry = entryOf(tx, 'undoes');
        mayDo(world, who, study, entry.deed);
        takeBack(tx, listBatch(tx.db, entry), 'undone');
        look(tx);
        tx.say(`Undid: ${entry.summary}`, ...(JSON.parse(entry.ids) as string[]));
        return { deed: entry.number, summary: entry.summary };
      },
      { about: (db) => ({ undoes: found(db).number }) },
    ),
  );

/** Takes back the last standing deed of a person. `expect` is the deed they mean. */
export const undo = (world: World, who: Who, study: OpenStudy, expect?: number): Undone =>
  undoing(world, who, study, (db) => {
    const entry = findUndoable(db, who.account.id);
    if (!entry) throw new DomainError('conflict', 'There is nothing of yours left to undo.');
    assertExpected(entry.number, expect);
    return entry;
  });

/** Takes back one deed of a person, though they did others since. */
export const undoDeed = (world: World, who: Who, study: OpenStudy, deed: number): Undone =>
  undoing(world, who, study, (db) => standingDeed(db, who, deed));

/** Does again what a person undid last, unless they have done something new since. */
export function redo(world: World, who: Who, study: OpenStudy, expect?: number): Undone {
  const found = (db: Db): EntryRow => {
    const entry = findRedoable(db, who.account.id);
    if (!entry) throw new DomainError('conflict', 'There is nothing to redo.');
    assertExpected(entry.number, expect);
    return entry;
  };
  return guarded('redone', (look) =>
    write(
      world,
      who,
      study,
      'journal.redo',
      (tx) => {
        const entry = entryOf(tx, 'redoes');
        mayDo(world, who, study, entry.deed);
        const undone = lastUndoOf(tx.db, entry.number);
        if (undone === undefined) throw new Error(`Deed ${entry.number} was never undone.`);
        takeBack(tx, [undone], 'redone');
        look(tx);
        tx.say(`Redid: ${entry.summary}`, ...(JSON.parse(entry.ids) as string[]));
        return { deed: entry.number, summary: entry.summary };
      },
      { about: (db) => ({ redoes: found(db).number }) },
    ),
  );
}
