import { expect, test } from 'vitest';
import { readingAge, readingHints, syllables } from '#shared/member-check/reading.ts';

test('syllables are counted as they are spoken', () => {
  const spoken = { trust: 1, grew: 1, time: 1, table: 2, decided: 3, moved: 1, faces: 2, information: 4 };
  for (const [word, count] of Object.entries(spoken)) expect([word, syllables(word)]).toEqual([word, count]);
});

test('a plain sheet is read with ease at twelve, and a report’s language is not', () => {
  const plain = ['You spoke of “Trust grew” in August.', 'In August you said “Burnout” might come.'];
  const heavy = [
    'Institutional coordination mechanisms deteriorated considerably notwithstanding participatory governance arrangements established previously elsewhere.',
  ];
  expect(readingAge(plain)).toBeLessThanOrEqual(12);
  expect(readingAge(heavy)).toBeGreaterThan(18);
  expect(readingAge(['Too short to tell.'])).toBeNull();
});

test('hints name the long sentence, the long words, the double not, and leave a theme’s own name alone', () => {
  expect(readingHints('You spoke of “Interorganisational accountability” in August.')).toEqual([]);
  expect(readingHints('Accountability grew.')).toEqual(['Long word: Accountability.']);
  expect(readingHints('It was not that you did not want it.')).toEqual(['It says “not” twice.']);
  expect(readingHints('Did it come?')[0]).toContain('It is a question');
  expect(
    readingHints(
      'You told us in the first talk of the year that the vans came late and that the lists were wrong by then.',
    )[0],
  ).toBe('23 words in one sentence: two short ones are read more easily.');
});
