import { z } from 'zod';
import {
  Collected,
  Collection,
  CollectionChanges,
  CollectionItemChanges,
  CollectionView,
  NewCollection,
} from '../quote/collection.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const collection = z.strictObject({ study: z.string(), collection: z.string() });
const item = z.strictObject({ study: z.string(), collection: z.string(), item: z.string() });

export const collectionApi = {
  list: endpoint('GET', '/api/studies/:study/collections', {
    summary: 'The collections in their order, each with its items in theirs',
    params: study,
    query: z.strictObject(paging),
    result: listOf(CollectionView),
  }),
  get: endpoint('GET', '/api/studies/:study/collections/:collection', {
    summary: 'One collection, by id or title',
    params: collection,
    result: CollectionView,
  }),
  add: endpoint('POST', '/api/studies/:study/collections', {
    summary: 'Begins a collection, with quotes and citations where some are named',
    params: study,
    body: NewCollection,
    result: CollectionView,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/collections/:collection', {
    summary: 'Changes the name, the note or the place of a collection',
    params: collection,
    body: CollectionChanges.extend(seen),
    result: CollectionView,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/collections/:collection', {
    summary: 'Removes a collection; what lay in it stays on the shelf',
    params: collection,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Collection.shape.id }),
  }),
  collect: endpoint('POST', '/api/studies/:study/collections/:collection/items', {
    summary: 'Puts quotes and citations at the end of a collection; what lies in it stays where it is',
    params: collection,
    body: Collected,
    result: CollectionView,
    status: 201,
  }),
  place: endpoint('PATCH', '/api/studies/:study/collections/:collection/items/:item', {
    summary: 'Changes the place or the note of an item',
    params: item,
    body: CollectionItemChanges.extend(seen),
    result: CollectionView,
  }),
  leaveOut: endpoint('DELETE', '/api/studies/:study/collections/:collection/items/:item', {
    summary: 'Takes an item out of a collection',
    params: item,
    query: z.strictObject(seen),
    result: CollectionView,
  }),
};
