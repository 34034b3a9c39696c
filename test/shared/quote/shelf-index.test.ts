import { describe, expect, test } from 'vitest';
import type { ShelfQuote } from '#shared/quote/shelf.ts';
import { type ShelfAsked, ShelfIndex } from '#shared/quote/shelf-index.ts';

const quote = (id: string, text: string, changes: Partial<ShelfQuote> = {}): ShelfQuote => ({
  id,
  text,
  attribution: 'Coordinator, Millhaven',
  note: '',
  titles: '',
  words: {
    clearance: ['draft'],
    kind: ['none'],
    theme: ['none'],
    area: ['millhaven'],
    wave: ['none'],
    role: ['others'],
  },
  themeAt: 0,
  ...changes,
});
const shelf = [
  quote('door', 'You trusted whoever was nearest the door.', { themeAt: 2 }),
  quote('dog', 'Trust came in on a video call with the dog barking.', { titles: 'Meeting online' }),
  quote('rust', 'The gate is all rust and no paint.', { themeAt: 1, attribution: 'Gardener, Wexcombe' }),
];
const indexed = (quotes = shelf) => {
  const index = new ShelfIndex();
  index.put(quotes);
  return index;
};
const ask = (index: ShelfIndex, typed: string, asked: Partial<ShelfAsked> = {}) =>
  index.ask({ typed, chosen: {}, sort: 'match', ...asked });
const found = (typed: string, asked: Partial<ShelfAsked> = {}) => ask(indexed(), typed, asked).ids;

describe('the shelf of quotes', () => {
  test('finds by words, their beginnings, themes and who said it, each word needed', () => {
    expect(found('near')).toEqual(['door']);
    expect(found('d')).toEqual(['door', 'dog']);
    expect(found('online')).toEqual(['dog']);
    expect(found('gardener wex')).toEqual(['rust']);
    expect(found('online gate')).toEqual([]);
  });

  test('reads a misspelt word as its close spellings and names them', () => {
    const { ids, exact, close } = ask(indexed(), 'trsut');
    expect([...ids].sort()).toEqual(['dog', 'door']);
    expect(exact).toBe(0);
    expect(close).toEqual([{ typed: 'trsut', terms: ['trust', 'trusted'] }]);
  });

  test('puts close spellings behind what holds the word as typed', () => {
    const { ids, exact, close } = ask(indexed(), 'trust');
    expect(exact).toBe(2);
    expect(ids.at(-1)).toBe('rust');
    expect(close).toEqual([{ typed: 'trust', terms: ['rust'] }]);
  });

  test('takes “…” at its word and keeps out what has a minus', () => {
    expect(found('"dog barking"')).toEqual(['dog']);
    expect(found('"barking dog"')).toEqual([]);
    expect(found('-trust')).toEqual(['door', 'rust']);
    expect(found('tru -"the dog"')).toEqual(['door']);
  });

  test('orders by month as the shelf stands, or by theme as the frame stands', () => {
    expect(found('trust', { sort: 'month' })).toEqual(['door', 'dog', 'rust']);
    expect(found('', { sort: 'theme' })).toEqual(['dog', 'rust', 'door']);
  });

  test('follows what is marked, changed and unmarked', () => {
    const index = indexed();
    index.put([quote('door', 'You asked whoever was nearest the door.'), quote('new', 'A trusty van.')]);
    expect(ask(index, 'trust').ids).toEqual(['new']);
    expect(ask(index, 'asked').ids).toEqual(['door']);
    expect(ask(index, '').total).toBe(2);
    expect(ask(index, 'barkign').ids).toEqual([]);
  });
});
