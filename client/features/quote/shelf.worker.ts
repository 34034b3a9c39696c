import { type ShelfQuote, shelved } from '#shared/quote/shelf.ts';
import { ShelfIndex } from '#shared/quote/shelf-index.ts';
import type { FromShelf, ToShelf } from './protocol.ts';

const index = new ShelfIndex();
let quotes: ShelfQuote[] = [];
let shelve = shelved({ themes: [], areas: [], waves: [] });

function answer(asked: ToShelf): FromShelf {
  if (asked.say === 'ask') return { say: 'answer', answer: index.ask(asked.asked) };
  if (asked.frame) {
    shelve = shelved(asked.frame);
    quotes = [];
  }
  quotes.push(...asked.quotes.map(shelve));
  if (!asked.isLast) return { say: 'taken' };
  index.put(quotes);
  return { say: 'stands' };
}

addEventListener('message', ({ data }: MessageEvent<ToShelf>) => postMessage(answer(data)));
