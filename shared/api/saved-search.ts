import { z } from 'zod';
import { NewSavedSearch, SavedSearch, SavedSearchChanges } from '../search/saved.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const search = z.strictObject({ study: z.string(), search: z.string() });

export const savedSearchApi = {
  list: endpoint('GET', '/api/studies/:study/saved-searches', {
    summary: 'The saved searches in their order',
    params: study,
    query: z.strictObject(paging),
    result: listOf(SavedSearch),
  }),
  get: endpoint('GET', '/api/studies/:study/saved-searches/:search', {
    summary: 'One saved search, by id or name',
    params: search,
    result: SavedSearch,
  }),
  add: endpoint('POST', '/api/studies/:study/saved-searches', {
    summary: 'Saves a search of a screen under a name',
    params: study,
    body: NewSavedSearch,
    result: SavedSearch,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/saved-searches/:search', {
    summary: 'Changes what a saved search asks for, its name or its place',
    params: search,
    body: SavedSearchChanges.extend(seen),
    result: SavedSearch,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/saved-searches/:search', {
    summary: 'Removes a saved search',
    params: search,
    query: z.strictObject(seen),
    result: z.strictObject({ id: SavedSearch.shape.id }),
  }),
};
