import { z } from 'zod';
import { SavedSearchId } from '../ids.ts';

/** A search of a screen under a name, as the screen's address says it. */
export const SavedSearch = z.strictObject({
  id: SavedSearchId,
  rev: z.int(),
  position: z.int(),
  title: z.string().min(1),
  /** The screen it is of. */
  place: z.enum(['quotes']),
  /** Settings by name, each as it stands in the address. */
  search: z.record(z.string(), z.string()),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

const title = z.string().trim().min(1);

export const NewSavedSearch = SavedSearch.pick({ place: true, search: true }).extend({ title });
export type NewSavedSearch = z.infer<typeof NewSavedSearch>;

/** `position` is its place among all, counted from 0. */
export const SavedSearchChanges = SavedSearch.pick({ search: true })
  .extend({ title, position: z.int().min(0) })
  .partial();
export type SavedSearchChanges = z.infer<typeof SavedSearchChanges>;
