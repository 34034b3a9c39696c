import type { Db } from '#server/store/database.ts';
import { deleteSavedSearch, listSavedSearches, putSavedSearch } from '#server/store/study/saved-search.ts';
import { changed } from '#shared/change.ts';
import { SavedSearchId } from '#shared/ids.ts';
import type { NewSavedSearch, SavedSearch, SavedSearchChanges } from '#shared/search/saved.ts';
import { theOne } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, write } from './write.ts';

export const savedSearches = (world: World, who: Who, study: string): SavedSearch[] =>
  listSavedSearches(mayRead(world, who, study).db);

const findSavedSearch = (db: Db, reference: string): SavedSearch =>
  theOne(
    'saved search',
    reference,
    listSavedSearches(db).map((thing) => ({ id: thing.id, names: [thing.title], thing })),
  ).thing;

export const savedSearch = (world: World, who: Who, study: string, reference: string): SavedSearch =>
  findSavedSearch(mayRead(world, who, study).db, reference);

/** Saves a search of a screen under a name, behind the others. */
export function saveSearch(world: World, who: Who, study: string, given: NewSavedSearch): SavedSearch {
  return write(world, who, mayWrite(world, who, study), 'saved-search.add', (tx) => {
    const position = Math.max(-1, ...listSavedSearches(tx.db).map((one) => one.position)) + 1;
    const added: SavedSearch = { ...given, id: world.newId(SavedSearchId), rev: tx.rev, position };
    putSavedSearch(tx.db, added);
    tx.say(`Saved the search ${added.title}`, added.id);
    return added;
  });
}

export function changeSavedSearch(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { rev, ...changes }: SavedSearchChanges & { rev?: number | undefined },
): SavedSearch {
  return write(world, who, mayWrite(world, who, study), 'saved-search.change', (tx) => {
    const before = expectRev(findSavedSearch(tx.db, reference), rev, 'saved search');
    const after = changed(before, { ...changes, rev: tx.rev });
    putSavedSearch(tx.db, after);
    if (changes.position !== undefined) {
      const others = listSavedSearches(tx.db).filter(({ id }) => id !== after.id);
      for (const [position, one] of others.toSpliced(changes.position, 0, after).entries())
        if (one.position !== position || one.id === after.id)
          putSavedSearch(tx.db, { ...one, position, rev: tx.rev });
    }
    tx.say(`Changed the saved search ${after.title}`, after.id);
    return findSavedSearch(tx.db, after.id);
  });
}

export function removeSavedSearch(
  world: World,
  who: Who,
  study: string,
  reference: string,
  rev?: number,
): { id: SavedSearchId } {
  return write(world, who, mayWrite(world, who, study), 'saved-search.remove', (tx) => {
    const gone = expectRev(findSavedSearch(tx.db, reference), rev, 'saved search');
    deleteSavedSearch(tx.db, gone.id);
    tx.say(`Removed the saved search ${gone.title}`, gone.id);
    return { id: gone.id };
  });
}
