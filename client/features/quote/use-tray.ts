import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CollectionView } from '#shared/quote/collection.ts';
import { addressWords } from '#shared/quote/shelf.ts';
import { collectionsQuery } from './collection-api.ts';

const keyOf = (study: string) => `throughline:tray:${study}`;

/**
 * The collection the tray holds: the one in the address, else the one chosen last in this browser, else the first;
 * and the one that is open in its order, if any.
 */
export function useTray(study: string, asked: string | undefined) {
  const { data: collections, error } = useQuery({ ...collectionsQuery(study), throwOnError: false });
  const [kept, setKept] = useState(() => localStorage.getItem(keyOf(study)));
  const words = addressWords(collections?.map(({ id, title }) => ({ id, name: title })) ?? []);
  const wordOf = ({ id }: Pick<CollectionView, 'id'>) => words.get(id) ?? id;
  const open = collections?.find((one) => wordOf(one) === asked || one.id === asked);
  const inTray = open ?? collections?.find(({ id }) => id === kept) ?? collections?.[0];
  const choose = (id: string) => {
    localStorage.setItem(keyOf(study), id);
    setKept(id);
  };
  return { collections, error, open, inTray, choose, wordOf };
}
