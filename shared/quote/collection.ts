import { z } from 'zod';
import { CitationId, CollectionId, CollectionItemId, QuoteId } from '../ids.ts';

/** Quotes and citations put together for something, in an order. */
export const Collection = z.strictObject({
  id: CollectionId,
  rev: z.int(),
  position: z.int(),
  title: z.string().min(1),
  note: z.string(),
});
export type Collection = z.infer<typeof Collection>;

/** One place in a collection: of a quote or of a citation, with a word on why it is there. */
export const CollectionItem = z.strictObject({
  id: CollectionItemId,
  rev: z.int(),
  collection: CollectionId,
  quote: QuoteId.nullable(),
  citation: CitationId.nullable(),
  position: z.int(),
  note: z.string(),
});
export type CollectionItem = z.infer<typeof CollectionItem>;

/** A collection with its items in their order. */
export const CollectionView = Collection.extend({ items: z.array(CollectionItem) });
export type CollectionView = z.infer<typeof CollectionView>;

const title = z.string().trim().min(1);
const ids = z.array(z.string()).max(1000);

export const NewCollection = z.strictObject({
  title,
  note: z.string().trim().default(''),
  quotes: ids.default([]),
  citations: ids.default([]),
});
export type NewCollection = z.infer<typeof NewCollection>;

/** `position` is its place among all, counted from 0. */
export const CollectionChanges = z
  .strictObject({ title, note: z.string().trim(), position: z.int().min(0) })
  .partial();
export type CollectionChanges = z.infer<typeof CollectionChanges>;

/** What is to be collected; what is there already stays where it is. */
export const Collected = z.strictObject({ quotes: ids.default([]), citations: ids.default([]) });
export type Collected = z.infer<typeof Collected>;

/** `position` is its place in the collection, counted from 0. */
export const CollectionItemChanges = z
  .strictObject({ note: z.string().trim(), position: z.int().min(0) })
  .partial();
export type CollectionItemChanges = z.infer<typeof CollectionItemChanges>;
