import type { SavedSearchId } from '#shared/ids.ts';
import type { SavedSearch } from '#shared/search/saved.ts';
import { all, type Db, run } from '../database.ts';

interface SavedSearchRow extends Omit<SavedSearch, 'search'> {
  search: string;
}

export const listSavedSearches = (db: Db): SavedSearch[] =>
  all<SavedSearchRow>(
    db,
    `SELECT id, rev, position, title, place, search FROM saved_search ORDER BY position, id`,
  ).map((row) => ({ ...row, search: JSON.parse(row.search) }));

/** Writes a saved search, new or changed. */
export const putSavedSearch = (db: Db, saved: SavedSearch): void => {
  run(
    db,
    `INSERT INTO saved_search (id, rev, position, title, place, search)
     VALUES (@id, @rev, @position, @title, @place, @search)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, position = excluded.position, title = excluded.title,
       search = excluded.search`,
    { ...saved, search: JSON.stringify(saved.search) },
  );
};

export const deleteSavedSearch = (db: Db, id: SavedSearchId): void => {
  run(db, `DELETE FROM saved_search WHERE id = ?`, [id]);
};
