import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeTerms, slipsBetween } from '#shared/search/spelling.ts';

const KNOWN = [
  'trust',
  'trusted',
  'thrust',
  'rust',
  'tender',
  'tendering',
  'crust',
  'the',
  'tsar',
  'council',
];

describe('close spellings', () => {
  test('are found for letters exchanged, missing, wrong or too many, and for longer words that begin so', () => {
    expect(closeTerms('trsut', KNOWN)).toEqual(['trust', 'trusted']);
    expect(closeTerms('tendr', KNOWN)).toEqual(['tender', 'tendering']);
    expect(closeTerms('tenderring', KNOWN)).toEqual(['tendering']);
    expect(closeTerms('cuoncil', KNOWN)).toEqual(['council']);
  });

  test('leave out what begins with the word itself, and are none for the shortest words', () => {
    expect(closeTerms('trust', KNOWN)).toEqual(['thrust', 'rust', 'crust']);
    expect(closeTerms('teh', KNOWN)).toEqual([]);
  });

  test('one exchange of neighbours is one slip, wherever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,12}$/), fc.nat(), (word, place) => {
        const at = place % (word.length - 1);
        const typed = `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
        expect(slipsBetween(typed, word, 2)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a word has no slip to itself or to what begins with it, and never more than one above the most', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,9}$/), fc.stringMatching(/^[a-z]{0,9}$/), (word, rest) => {
        expect(slipsBetween(word, word + rest, 2)).toBe(0);
        expect(slipsBetween(word, rest, 2)).toBeLessThanOrEqual(3);
      }),
    );
  });
});
