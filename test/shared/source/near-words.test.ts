import { expect, test } from 'vitest';
import { nearWords } from '#shared/source/near-words.ts';

test('two sources that are alike say how, and never that all is there where a word is missing', () => {
  const words = (inPrimary: number, ofPrimary: number) => nearWords({ inPrimary, ofPrimary });
  expect(words(1, 1)).toBe('the same words');
  expect(words(1, 0.4)).toBe('all of it is there, and more');
  expect(words(0.9999, 0.9999)).toBe('99% of it is there');
  expect(words(0.93, 0.95)).toBe('it holds 95% of that one');
});
