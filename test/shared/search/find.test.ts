import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findable, findIn } from '#shared/search/find.ts';

const found = (text: string, typed: string) =>
  findIn(findable(text), typed).map(({ start, end }) => text.slice(start, end));

describe('finding words in a text', () => {
  it.each([
    ['She said no. No one SAID so.', 'said', ['said', 'SAID']],
    ['Le café, le cafe\u0301 et le CAFE.', 'cafe', ['café', 'cafe\u0301', 'CAFE']],
    ['Le cafe\u0301 est là.', 'café', ['cafe\u0301']],
    ['It’s “closed”, it\'s "closed".', 'it\'s "closed"', ['It’s “closed”', 'it\'s "closed"']],
    ["It’s closed; it's closed.", "it's closed", ['It’s closed', "it's closed"]],
    ['two\n words  here', 'two words here', ['two\n words  here']],
    ['a.b a+b (ab)', 'a+b', ['a+b']],
    ['👩🏽‍🌾 farms 👩🏽‍🌾', '👩🏽‍🌾', ['👩🏽‍🌾', '👩🏽‍🌾']],
    ['הגענו הביתה', 'הבית', ['הבית']],
    ['words', '  ', []],
  ])('in %j, %j', (text, typed, expected) => {
    expect(found(text, typed)).toEqual(expected);
  });

  it('never moves an offset, and finds whatever is cut out of the text itself', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'É', 'ß', 'İ', '’', '😀', 'e\u0301', ' ', '\n') });
    fc.assert(
      fc.property(letters, fc.nat(40), fc.nat(10), (text, from, long) => {
        expect(findable(text)).toHaveLength(text.length);
        const typed = Array.from(text)
          .slice(from, from + long)
          .join('')
          .trim();
        if (typed.replace(/\p{M}/gu, '') === '') return;
        expect(found(text, typed).length).toBeGreaterThan(0);
      }),
    );
  });
});
