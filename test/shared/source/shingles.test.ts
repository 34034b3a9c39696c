import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, shinglesOf, wordHashes } from '#shared/source/shingles.ts';

describe('the hashes of words', () => {
  it('are those of the folded words, whatever signs stand between and however plain the text is', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Za-z0-9'’]{1,9}$/), { maxLength: 30 }),
        fc.constantFrom(' ', '\n', '\u00a0', '. ', ' – ', ', “', '… '),
        (words, gap) => {
          const text = words.join(gap);
          // A sign that is not plain sends the same words the long way.
          expect([...wordHashes(`${text} ¿`)]).toEqual([...wordHashes(text)]);
        },
      ),
    ));

  it('fold case, accents and apostrophes, of every script', () => {
    expect([...wordHashes('Café déjà')]).toEqual([...wordHashes('CAFE deja')]);
    expect([...wordHashes("don't")]).toEqual([...wordHashes('don’t')]);
    expect(wordHashes('Да нет 日本').length).toBe(3);
  });
});

describe('containment', () => {
  it('is one for the same words, however cased, spaced and punctuated', () => {
    const ours = shinglesOf('And the county said, "it would look at it again".');
    const theirs = shinglesOf('and  the County\nsaid it would look at it again');
    expect(containment(ours, theirs)).toBe(1);
  });

  it('asks how much of the first is in the second, not the reverse', () => {
    const words = Array.from({ length: 900 }, (_, at) => `w${at}`);
    const whole = shinglesOf(words.join(' '));
    const part = shinglesOf(words.slice(0, 450).join(' '));
    expect(containment(part, whole)).toBe(1);
    expect(containment(whole, part)).toBeCloseTo(0.5, 1);
  });

  it('is nothing for other words and for no words', () => {
    expect(
      containment(shinglesOf('one two three four five six'), shinglesOf('six five four three two one')),
    ).toBe(0);
    expect(containment(shinglesOf(''), shinglesOf('one'))).toBe(0);
  });

  it('always lies between nothing and everything, and any text contains itself', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const share = containment(shinglesOf(a), shinglesOf(b));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (/[a-z]/.test(a)) expect(containment(shinglesOf(a), shinglesOf(a))).toBe(1);
      }),
    ));
});
