import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedFrom } from '#shared/quote/printing.ts';
import { verbatim } from '#shared/quote/verbatim.ts';

const SAID = 'She said, I know where you are and I’d rather you cooked. That’s trust, isn’t it, at the door';

test.each([
  ['nothing', SAID, SAID],
  ['what is left out at either end', 'I know where you are', 'I know where you are'],
  [
    'what is left out between',
    'I know where I’d rather you cooked.',
    'I know where […] I’d rather you cooked.',
  ],
  ['a word put in', 'I really know where you are', 'I [really] know where you are'],
  ['a word for another', 'I know where they are', 'I know where [they] are'],
  ['several words for another', 'I know where all of them are', 'I know where [all of them] are'],
  ['a changed capital', 'that’s trust', '[t]hat’s trust'],
  ['a stop put in', 'at the door.', 'at the door[.]'],
  ['a stop left out between', 'you cooked That’s trust', 'you cooked […] That’s trust'],
  ['a stop left out at the end', 'I’d rather you cooked', 'I’d rather you cooked'],
  ['a stop kept after what is left out', 'I know where you are.', 'I know where you are […].'],
  ['straight quotation marks', "I'd rather you cooked.", "I'd rather you cooked."],
  ['signs that stand there already', 'I know […] you [both] cooked.', 'I know […] you [both] cooked.'],
])('printed words show %s', (_, typed, printed) => {
  expect(printedFrom(SAID, typed)).toBe(printed);
  expect(verbatim(SAID, printed).isVerbatim).toBe(true);
});

const words = fc.array(
  fc.constantFrom('trust', 'Trust', 'grew.', 'grew', 'don’t', 'it,', '[so]', '[…]', '–', 'new'),
  {
    maxLength: 12,
  },
);

test('whatever is typed comes out verbatim, or holds nothing that was said; and stays as it is', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const said = before.filter((word) => !word.includes('[')).join(' ');
      const printed = printedFrom(said, after.join(' '));
      const { isVerbatim, pieces } = verbatim(said, printed);
      expect(isVerbatim || pieces === 0, printed).toBe(true);
      expect(verbatim(said, printedFrom(said, printed)).isVerbatim || pieces === 0).toBe(true);
    }),
  );
});

test('a stop of the words kept ends them, where the same stop ends what is left out', () => {
  const said = 'We got it wrong, and I knew for a week.\nJust like that, in front of all.';
  expect(printedFrom(said, 'We got it wrong, and I knew for a week.')).toBe(
    'We got it wrong, and I knew for a week.',
  );
});
