import type { CollectionId, CollectionItemId } from '#shared/ids.ts';
import type { Collection, CollectionItem } from '#shared/quote/collection.ts';
import { all, type Db, run } from '../database.ts';

export const listCollections = (db: Db): Collection[] =>
  all<Collection>(db, `SELECT id, rev, position, title, note FROM collection ORDER BY position, id`);

/** Writes a collection, new or changed. */
export const putCollection = (db: Db, collection: Collection): void => {
  run(
    db,
    `INSERT INTO collection (id, rev, position, title, note) VALUES (@id, @rev, @position, @title, @note)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, position = excluded.position, title = excluded.title,
       note = excluded.note`,
    collection,
  );
};

export const deleteCollection = (db: Db, id: CollectionId): void => {
  run(db, `DELETE FROM collection WHERE id = ?`, [id]);
};

const COLUMNS = `i.id, i.rev, i.collection_id AS collection, i.quote_id AS quote, i.citation_id AS citation,
  i.position, i.note`;

/** Everything that lies in collections, in its order; what is in the trash is among it. */
export const listEveryCollectionItem = (db: Db): CollectionItem[] =>
  all<CollectionItem>(db, `SELECT ${COLUMNS} FROM collection_item i ORDER BY i.position, i.id`);

/** What lies in collections, in its order; quotes of sources in the trash are left out. */
export const listCollectionItems = (db: Db): CollectionItem[] =>
  all<CollectionItem>(
    db,
    `SELECT ${COLUMNS} FROM collection_item i LEFT JOIN quote q ON q.id = i.quote_id
     LEFT JOIN source s ON s.id = q.source_id WHERE s.trashed_at IS NULL ORDER BY i.position, i.id`,
  );

/** Writes an item, new or changed. */
export const putCollectionItem = (db: Db, item: CollectionItem): void => {
  run(
    db,
    `INSERT INTO collection_item (id, rev, collection_id, quote_id, citation_id, position, note)
     VALUES (@id, @rev, @collection, @quote, @citation, @position, @note)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, position = excluded.position, note = excluded.note`,
    item,
  );
};

export const deleteCollectionItem = (db: Db, id: CollectionItemId): void => {
  run(db, `DELETE FROM collection_item WHERE id = ?`, [id]);
};

/** Takes a quote, a citation or a whole collection out of what is collected. */
export const deleteItemsOf = (db: Db, id: string): void => {
  run(db, `DELETE FROM collection_item WHERE quote_id = @id OR citation_id = @id OR collection_id = @id`, {
    id,
  });
};
