import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewording, wordsChanged } from '#shared/codebook/rewording.ts';

describe('what became of a text', () => {
  test('added and removed words stand where they were read', () => {
    expect(
      rewording('asks for time to think together', 'asks for time to think together, or had it once'),
    ).toEqual([
      { is: 'kept', text: 'asks for time to think together' },
      { is: 'added', text: ', or had it once' },
    ]);
    expect(rewording('a paid neighbour helps', 'a neighbour helps')).toEqual([
      { is: 'kept', text: 'a ' },
      { is: 'removed', text: 'paid ' },
      { is: 'kept', text: 'neighbour helps' },
    ]);
  });

  test('only words are counted', () => {
    expect(wordsChanged('one two', 'one, two.')).toBe(0);
    expect(wordsChanged('one two', 'one three')).toBe(2);
    expect(wordsChanged('', 'one two three')).toBe(3);
  });

  test('what was kept and added is the new text; what was kept and removed has the old words', () => {
    const text = fc
      .array(fc.constantFrom('we', 'meet', 'daily', ',', '’tis', '\n'), { maxLength: 12 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = rewording(before, after);
        const without = (is: string) =>
          stretches
            .filter((one) => one.is !== is)
            .map((one) => one.text)
            .join('');
        expect(without('removed')).toBe(after);
        const bare = (words: string) => words.replace(/\s+/g, '');
        expect(bare(without('added'))).toBe(bare(before));
      }),
    );
  });
});
