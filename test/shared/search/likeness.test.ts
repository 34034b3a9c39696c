import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asSaid, backgroundOf, likeness, likenessTerm, themeTerms } from '#shared/search/likeness.ts';

const SAID = [
  'The school closed on the Friday and the children had nowhere to go.',
  'When the schools shut we lost the breakfast club.',
  'The children came to the church hall instead of the school.',
  'The council met us on the Monday and it was all right.',
  'The van came on the Tuesday and we did the round with it.',
  'We did the round on the bikes when the van had gone.',
  'The council gave the money in the end and that was that.',
  'It was the council that asked and we said we would.',
  'The food came in on the van and it went out on the bikes.',
  'The volunteers got tired by the end of the month.',
];
const theme = { title: 'Schools closed', definition: 'Children are out of school.' };
const coded = [SAID[0] ?? '', SAID[1] ?? ''];
const background = backgroundOf(SAID);

describe('words of a theme', () => {
  test('are those that its title, definition and passages share, and not the words of all talk', () => {
    const terms = themeTerms(theme, coded, background);
    expect([...terms.keys()].slice(0, 2).sort()).toEqual(['closed', 'school']);
    expect(terms.has('the')).toBe(false);
    expect(terms.has('van')).toBe(false);
  });

  test('come from the title and the definition where nothing is coded yet', () => {
    expect(themeTerms(theme, [], background).has('school')).toBe(true);
  });

  test('are compared without plural, possessive and case', () => {
    expect(['schools', 'school', "school's"].map(likenessTerm)).toEqual(['school', 'school', 'school']);
    expect(['families', 'houses', 'bus', 'glass', "didn't", 'of'].map(likenessTerm)).toEqual([
      'family',
      'house',
      'bus',
      'glass',
      undefined,
      undefined,
    ]);
  });
});

test('terms are told as the words that were said, never as the stems they are compared as', () => {
  expect(asSaid(['churche', 'family'], ['The churches opened for families.', 'A church.'])).toEqual([
    'churches',
    'families',
  ]);
});

describe('likeness', () => {
  const terms = themeTerms(theme, coded, background);

  test('ranks talk of the same thing above other talk, and names the words it rests on as they were said', () => {
    const alike = likeness(terms, 'Our school had closed, and the children sat at home.');
    const other = likeness(terms, 'The van came late.');
    expect(alike.score).toBeGreaterThan(other.score);
    expect(alike.because).toContain('school');
    expect(alike.because).toContain('closed');
    expect(other).toEqual({ score: 0, because: [] });
  });

  test('counts a word said again for less each time', () => {
    const once = likeness(terms, 'school').score;
    const twice = likeness(terms, 'school school').score;
    expect(twice).toBeGreaterThan(once);
    expect(twice).toBeLessThan(2 * once);
  });

  test('is never negative, and its reasons stand in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SAID, 'x', '’s', 'Café!')), fc.string(), (texts, text) => {
        const found = likeness(themeTerms(theme, texts, background), text);
        expect(found.score).toBeGreaterThanOrEqual(0);
        for (const word of found.because) expect(text).toContain(word);
      }),
    );
  });
});
