import { expect, test } from 'vitest';
import { bareWords, namelessWords } from '#shared/import/text-words.ts';

const text = (source: string, selections: number, begins?: string) => ({
  guid: source,
  source,
  selections,
  convention: null,
  by: 'any' as const,
  candidates: [],
  ...(begins !== undefined && { begins }),
});

test('a text on which nothing is coded is said, by its name while they are few', () => {
  expect(bareWords([])).toBeNull();
  expect(bareWords([text('One', 2)])).toBeNull();
  expect(bareWords([text('One', 0)])).toBe('The text holds no coded passage.');
  expect(bareWords([text('One', 0), text('Two', 0)])).toBe('No text holds a coded passage.');
  expect(bareWords([text('One', 2), text('Two', 0)])).toBe('“Two” holds no coded passage.');
  const some = ['Two', 'Three, four', 'Five'].map((name) => text(name, 0));
  expect(bareWords([text('One', 2), ...some])).toBe('“Two”, “Three, four” and “Five” hold no coded passage.');
  expect(bareWords([text('One', 2), ...some, text('Six', 0)])).toBe('4 texts hold no coded passage.');
});

test('a text without a name is told by its first words', () => {
  expect(namelessWords([text('One', 2), text('Text without a name', 1, 'We began with vans.')])).toEqual([
    'The file gives a text no name; here it is “Text without a name”: “We began with vans.”',
  ]);
  const many = ['One', 'Two', 'Three', 'Four', 'Five'].map((name) => text(name, 0, 'Words'));
  expect(namelessWords(many).slice(3)).toEqual(['2 texts more without a name, called so by number.']);
});
