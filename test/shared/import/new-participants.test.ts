import { expect, test } from 'vitest';
import { makeWords, newPeople, pseudonymFor } from '#shared/import/new-participants.ts';
import type { PatternValue } from '#shared/import/pattern.ts';

const PATTERN = 'P(?<participant>\\d+)R(?<wave>\\d+)';
const value = (raw: string, means: string | null = null, part: PatternValue['part'] = 'participant') => ({
  part,
  raw,
  files: 1,
  means,
  isSaid: false,
});

test('a number is called with the letters that the pattern has before it, a name by itself', () => {
  expect(pseudonymFor('10', PATTERN)).toBe('P10');
  expect(pseudonymFor('07', 'INT-(?<participant>\\d+)')).toBe('INT-07');
  expect(pseudonymFor('07', '^\\w(?<participant>\\d+)')).toBe('P07');
  expect(pseudonymFor('Amira', '^(?<participant>\\p{L}+)')).toBe('Amira');
});

test('only whom the study does not know is made, 7 and 07 as one, and nobody under a pseudonym that is taken', () => {
  const values = [
    value('1', 'known'),
    value('7'),
    value('07'),
    value('8'),
    value('9'),
    value('2', null, 'wave'),
  ];
  const people = newPeople(PATTERN, values, ['p8']);
  expect(people).toEqual([
    { pseudonym: 'P7', raws: ['7', '07'] },
    { pseudonym: 'P9', raws: ['9'] },
  ]);
  expect(makeWords(people)).toBe('Make 2 participants (P7, P9)');
});
