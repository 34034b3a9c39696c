import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageLike } from '#shared/search/likely-passage.ts';
import { reachOf, sentencesIn } from '#shared/search/sentence.ts';

describe('sentences', () => {
  test('are in order, apart, and lose no word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const spans = sentencesIn(text);
        const joined = spans.map(({ start, end }) => text.slice(start, end)).join('');
        expect(joined.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const [at, span] of spans.entries())
          expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
      }),
    );
  });

  test('side by side become one passage, and words apart stay apart', () => {
    const text = 'One cold day. Cold again! Warm then. Cold.';
    const cold = [...text.matchAll(/cold/giu)].map(({ index }) => ({ start: index, end: index + 4 }));
    const said = (as: 'words' | 'sentence' | 'turn') =>
      reachOf(text, cold, as).map(({ start, end }) => text.slice(start, end));
    expect(said('words')).toEqual(['cold', 'Cold', 'Cold']);
    expect(said('sentence')).toEqual(['One cold day. Cold again!', 'Cold.']);
    expect(said('turn')).toEqual([text]);
    expect(reachOf(text, [], 'turn')).toEqual([]);
  });
});

describe('the likely passage of a turn', () => {
  const terms = new Map([
    ['school', 3],
    ['closed', 2],
    ['hall', 1],
  ]);
  const text = 'We met on Monday. The school closed. The hall was the closed school. It rained.';

  test('is the best sentence with neighbours that speak alike, apart from what is taken', () => {
    const found = passageLike(terms, text);
    expect(found && text.slice(found.start, found.end)).toBe(
      'The school closed. The hall was the closed school.',
    );
    const at = text.indexOf('The hall');
    const rest = passageLike(terms, text, [{ start: at + 4, end: at + 8 }]);
    expect(rest && text.slice(rest.start, rest.end)).toBe('The school closed.');
  });

  test('is none where a single word might be chance', () => {
    expect(passageLike(terms, 'A school is a school.')).toBeUndefined();
    expect(passageLike(new Map([['school', 3]]), 'A school is a school.')).toBeDefined();
    expect(passageLike(terms, 'It rained.')).toBeUndefined();
  });
});
