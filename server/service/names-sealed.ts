import type { Db } from '#server/store/database.ts';
import { listEditions } from '#server/store/study/edition.ts';
import type { Sealed } from '#server/store/study/person.ts';
import { listSnapshots } from '#server/store/study/snapshot.ts';
import type { KnownNames } from '#shared/pseudonym/known-names.ts';
import { editionWithoutNames, snapshotWithoutNames } from '#shared/pseudonym/sealed-names.ts';
import { keyOfCell } from './names-written.ts';
import type { World } from './world.ts';

const keyOf = (table: Sealed['table'], id: string): string =>
  keyOfCell({ table, key: JSON.stringify([id]), column: 'document', value: '' });

/** Keys of everything that never changes otherwise: frozen editions and snapshots. */
export const sealedKeys = (db: Db): Set<string> =>
  new Set([
    ...listSnapshots(db).map(({ id }) => keyOf('snapshot', id)),
    ...listEditions(db).map(({ id }) => keyOf('edition', id)),
  ]);

/** Frozen editions and snapshots among `keys` as they shall be without names, an edition with a line that says so. */
export function sealedWithoutNames(
  db: Db,
  { now, hash }: Pick<World, 'now' | 'hash'>,
  known: KnownNames,
  keys: ReadonlySet<string>,
): Sealed[] {
  const anew = (table: Sealed['table'], id: string, before: string, after: string): Sealed[] =>
    after === before ? [] : [{ table, id, document: after, hash: hash(after) }];
  return [
    ...listSnapshots(db).flatMap(({ id, document }) =>
      keys.has(keyOf('snapshot', id))
        ? anew('snapshot', id, document, snapshotWithoutNames(document, known))
        : [],
    ),
    ...listEditions(db).flatMap(({ id, document }) =>
      keys.has(keyOf('edition', id))
        ? anew('edition', id, document, editionWithoutNames(document, known, now()))
        : [],
    ),
  ];
}
