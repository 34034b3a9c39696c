import { describe, expect, test } from 'vitest';
import { hitSpans } from '#shared/search/hit-span.ts';
import { parseLookup } from '#shared/search/lookup.ts';

const marked = (text: string, typed: string, close: string[] = []) =>
  hitSpans(text, parseLookup(typed), new Set(close)).map(([start, end]) => text.slice(start, end));

describe('hits in a text', () => {
  test('are whole words that begin with what was typed', () => {
    expect(marked('They trusted us. That’s trust, isn’t it?', 'trus')).toEqual(['trusted', 'trust']);
  });

  test('are the close spellings, whatever their case or accents', () => {
    expect(marked('Trust came in at the Café.', 'trsut cafe', ['trust'])).toEqual(['Trust', 'Café']);
  });

  test('are every word of an exact phrase, and only there', () => {
    expect(marked('a dog barking, the dog', '"dog barking"')).toEqual(['dog', 'barking']);
  });
});
