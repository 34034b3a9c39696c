import { expect, test } from 'vitest';
import { withChoices } from '#client/features/project-import/with-choices.ts';
import { conventionWords, elementWords, sizeWords } from '#client/features/project-import/words.ts';
import { CONVENTIONS, conventionKey } from '#shared/format/refi/offsets.ts';
import { ProjectChoices } from '#shared/import/project.ts';

test('every way of counting is told in words of its own, none in the key of a machine', () => {
  const told = CONVENTIONS.map((convention) => conventionWords(conventionKey(convention)));
  expect(new Set(told).size).toBe(CONVENTIONS.length);
  expect(told.join()).not.toMatch(/utf|code-point|exclusive|inclusive/);
});

test('elements of a file are counted in words, unknown ones by their own', () => {
  const words = (element: string, count: number) => elementWords({ element, count });
  expect(words('PlainTextSelection', 303)).toBe('303 selections in texts');
  expect(words('VariableValue', 1)).toBe('1 value of a variable');
  expect(words('VariableValue', 2)).toBe('2 values of a variable');
  expect(words('Hologram', 2)).toBe('2 Holograms');
  expect([sizeWords(12), sizeWords(1_250_000)]).toEqual(['1 kB', '1.3 MB']);
});

test('answers on their way stand over those that were given, and take them back', () => {
  const before = ProjectChoices.parse({ conventions: { a: 'one', b: 'two' }, title: 'The coast' });
  const after = withChoices(before, { conventions: { a: null, c: 'three' }, speakers: 'words' });
  expect(after.conventions).toEqual({ b: 'two', c: 'three' });
  expect([after.speakers, after.title]).toEqual(['words', 'The coast']);
  expect(withChoices(after, { title: null }).title).toBeNull();
});
