import type { Db } from '#server/store/database.ts';
import {
  deleteCollection,
  deleteCollectionItem,
  deleteItemsOf,
  listCollectionItems,
  listCollections,
  listEveryCollectionItem,
  putCollection,
  putCollectionItem,
} from '#server/store/study/collection.ts';
import { changed } from '#shared/change.ts';
import { type CitationId, CollectionId, CollectionItemId, type QuoteId } from '#shared/ids.ts';
import type {
  Collected,
  Collection,
  CollectionChanges,
  CollectionItem,
  CollectionItemChanges,
  CollectionView,
  NewCollection,
} from '#shared/quote/collection.ts';
import { findCitation } from './citation.ts';
import { theOne, withId } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import { findQuote } from './quote.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** The collections in their order, each with its items in theirs; quotes in the trash are left out. */
function collectionsWithItems(db: Db): CollectionView[] {
  const items = listCollectionItems(db);
  return listCollections(db).map((one) => ({
    ...one,
    items: items.filter(({ collection }) => collection === one.id),
  }));
}

/** The collection meant by an id or a title, with its items in their order. */
export function collectionWithItems(db: Db, reference: string): CollectionView {
  const all = collectionsWithItems(db).map((thing) => ({ id: thing.id, names: [thing.title], thing }));
  return theOne('collection', reference, all).thing;
}

const withoutItems = ({ items: _, ...collection }: CollectionView): Collection => collection;

export const collections = (world: World, who: Who, study: string): CollectionView[] =>
  collectionsWithItems(mayRead(world, who, study).db);

export const collection = (world: World, who: Who, study: string, reference: string): CollectionView =>
  collectionWithItems(mayRead(world, who, study).db, reference);

const everyItemOf = (db: Db, id: CollectionId): CollectionItem[] =>
  listEveryCollectionItem(db).filter((item) => item.collection === id);

/** Puts what is not there yet at the end of a collection; answers how many that were. */
function putAtEnd(tx: Tx, world: World, id: CollectionId, { quotes, citations }: Collected): number {
  const there = everyItemOf(tx.db, id);
  const known = new Set<string | null>(there.flatMap(({ quote, citation }) => [quote, citation]));
  const wanted: { quote: QuoteId | null; citation: CitationId | null }[] = [
    ...new Set(quotes.map((one) => findQuote(tx.db, one).id)),
  ].map((quote) => ({ quote, citation: null }));
  for (const one of new Set(citations.map((given) => findCitation(tx.db, given).id)))
    wanted.push({ quote: null, citation: one });
  const first = Math.max(-1, ...there.map(({ position }) => position)) + 1;
  const added = wanted.filter(({ quote, citation }) => !known.has(quote ?? citation));
  for (const [at, one] of added.entries())
    putCollectionItem(tx.db, {
      ...one,
      id: world.newId(CollectionItemId),
      rev: tx.rev,
      collection: id,
      position: first + at,
      note: '',
    });
  return added.length;
}

/** Begins a collection behind the others, with what is named already in it. */
export function addCollection(world: World, who: Who, study: string, given: NewCollection): CollectionView {
  return write(world, who, mayWrite(world, who, study), 'collection.add', (tx) => {
    const { title, note, ...inside } = given;
    const id = world.newId(CollectionId);
    const position = Math.max(-1, ...listCollections(tx.db).map((one) => one.position)) + 1;
    putCollection(tx.db, { id, rev: tx.rev, position, title, note });
    putAtEnd(tx, world, id, inside);
    tx.say(`Began the collection ${title}`, id);
    return collectionWithItems(tx.db, id);
  });
}

/** Puts one thing in its place among all, and moves the others along; writes those whose place is another. */
function order<T extends { id: string; position: number; rev: number }>(
  tx: Tx,
  all: readonly T[],
  moved: T,
  put: (db: Db, thing: T) => void,
): void {
  const others = all.filter(({ id }) => id !== moved.id);
  for (const [position, thing] of others.toSpliced(moved.position, 0, moved).entries())
    if (thing.position !== position || thing.id === moved.id) put(tx.db, { ...thing, position, rev: tx.rev });
}

export function changeCollection(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { rev, ...changes }: CollectionChanges & { rev?: number | undefined },
): CollectionView {
  return write(world, who, mayWrite(world, who, study), 'collection.change', (tx) => {
    const before = expectRev(collectionWithItems(tx.db, reference), rev, 'collection');
    const after = changed(withoutItems(before), { ...changes, rev: tx.rev });
    putCollection(tx.db, after);
    if (changes.position !== undefined) order(tx, listCollections(tx.db), after, putCollection);
    tx.say(`Changed the collection ${after.title}`, after.id);
    return collectionWithItems(tx.db, after.id);
  });
}

/** Removes a collection; what lay in it stays on the shelf. */
export function removeCollection(
  world: World,
  who: Who,
  study: string,
  reference: string,
  rev?: number,
): { id: CollectionId } {
  return write(world, who, mayWrite(world, who, study), 'collection.remove', (tx) => {
    const gone = expectRev(collectionWithItems(tx.db, reference), rev, 'collection');
    deleteItemsOf(tx.db, gone.id);
    deleteCollection(tx.db, gone.id);
    tx.say(`Removed the collection ${gone.title}`, gone.id);
    return { id: gone.id };
  });
}

/** Puts quotes and citations at the end of a collection; what lies in it stays where it is. */
export function collect(
  world: World,
  who: Who,
  study: string,
  reference: string,
  given: Collected,
): CollectionView {
  return write(world, who, mayWrite(world, who, study), 'collection.collect', (tx) => {
    const { id, title } = collectionWithItems(tx.db, reference);
    const count = putAtEnd(tx, world, id, given);
    const what = `${count} ${count === 1 ? 'item' : 'items'}`;
    tx.say(`Put ${count === 0 ? 'nothing new' : what} into the collection ${title}`, id);
    return collectionWithItems(tx.db, id);
  });
}

/** Changes the note of an item or its place in the collection, counted from 0 among those that are not in the trash. */
export function placeInCollection(
  world: World,
  who: Who,
  study: string,
  reference: string,
  item: string,
  { rev, ...changes }: CollectionItemChanges & { rev?: number | undefined },
): CollectionView {
  return write(world, who, mayWrite(world, who, study), 'collection.place', (tx) => {
    const { id, title, items } = collectionWithItems(tx.db, reference);
    const before = expectRev(withId('item in this collection', item, items), rev, 'item');
    const { note, position } = changes;
    const after = changed(before, { note, rev: tx.rev });
    putCollectionItem(tx.db, after);
    if (position !== undefined) {
      const every = everyItemOf(tx.db, id);
      const next = items.filter((one) => one.id !== after.id)[position];
      const others = every.filter((one) => one.id !== after.id);
      const at = next ? others.findIndex((one) => one.id === next.id) : others.length;
      order(tx, every, { ...after, position: at }, putCollectionItem);
    }
    tx.say(`Changed the collection ${title}`, id);
    return collectionWithItems(tx.db, id);
  });
}

export function leaveOutOfCollection(
  world: World,
  who: Who,
  study: string,
  reference: string,
  item: string,
  rev?: number,
): CollectionView {
  return write(world, who, mayWrite(world, who, study), 'collection.leave-out', (tx) => {
    const { id, title, items } = collectionWithItems(tx.db, reference);
    const gone = expectRev(withId('item in this collection', item, items), rev, 'item');
    deleteCollectionItem(tx.db, gone.id);
    tx.say(`Took an item out of the collection ${title}`, id);
    return collectionWithItems(tx.db, id);
  });
}
