import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedFrom } from '#shared/quote/printing.ts';
import { caretIn, leftOut, putBack, withOriginal } from '#shared/quote/put-back.ts';
import { verbatim } from '#shared/quote/verbatim.ts';

const SAID = 'She said, I know where you are and I’d rather you cooked. That’s trust, isn’t it, at the door';

describe('words that were left out', () => {
  test('come back one stretch at a time, at either end and between', () => {
    const printed = 'rather you cooked […] at the [gate]';
    const gaps = leftOut(SAID, 'rather you cooked […] at the');
    expect(gaps.map(({ said }) => SAID.slice(said.start, said.end).trim())).toEqual([
      'She said, I know where you are and I’d',
      '. That’s trust, isn’t it,',
      'door',
    ]);
    const [, inner] = leftOut(SAID, printed);
    expect(inner && putBack(SAID, printed, inner)).toBe(
      'rather you cooked. That’s trust, isn’t it, at the [gate]',
    );
  });

  test('all put back give what was said', () => {
    const words = fc.uniqueArray(fc.constantFrom(...SAID.split(' ')), { minLength: 1 });
    fc.assert(
      fc.property(words, (left) => {
        let printed = printedFrom(
          SAID,
          SAID.split(' ')
            .filter((word) => left.includes(word))
            .join(' '),
        );
        for (let [gap] = leftOut(SAID, printed); gap; [gap] = leftOut(SAID, printed))
          printed = putBack(SAID, printed, gap);
        expect(printed.replace(/\[(.)\]/gu, '$1').toLowerCase()).toBe(SAID.toLowerCase());
      }),
    );
  });

  test('are none where the words were not said', () => {
    expect(leftOut(SAID, 'Something else')).toEqual([]);
  });
});

describe('the original', () => {
  test.each([
    ['a word for another', 'I know where they are', 'I know where you are'],
    ['a word put in', 'I really know where you are', 'I know where you are'],
    ['a changed capital', 'that’s trust', 'That’s trust'],
    ['words before the first', 'Well I know where', 'I know where'],
    ['everything', 'Something', SAID],
  ])('comes back for %s', (_, typed, original) => {
    expect(withOriginal(SAID, typed)).toBe(original);
  });

  test('leaves what was left out and what stands in brackets', () => {
    expect(withOriginal(SAID, 'I know […] you really [both] cooked')).toBe('I know […] you [both] cooked');
  });

  test('makes whatever was typed verbatim', () => {
    const typed = fc.array(fc.constantFrom(...SAID.split(' '), 'new', 'Know', '[…]', '[so]'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(typed, (words) => {
        const original = withOriginal(SAID, words.join(' '));
        expect(verbatim(SAID, original).isVerbatim, original).toBe(true);
      }),
    );
  });
});

test('the caret stays behind the letter it stood behind', () => {
  const at = (typed: string, printed: string) => {
    const caret = typed.indexOf('|');
    const bare = typed.replace('|', '');
    const place = caretIn(bare, printed, caret);
    return `${printed.slice(0, place)}|${printed.slice(place)}`;
  };
  expect(at('I rea| know', 'I [rea] know')).toBe('I [rea|] know');
  expect(at('I know| you', 'I know […] you')).toBe('I know| […] you');
  expect(at('|I', 'I')).toBe('|I');
});
