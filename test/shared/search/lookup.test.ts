import { describe, expect, test } from 'vitest';
import { inTranscripts, isEmptyLookup, parseLookup } from '#shared/search/lookup.ts';

describe('what somebody looks for', () => {
  test.each([
    ['Trust grew', { words: ['trust', 'grew'], exact: [], without: [] }],
    ['“a dog barking” trust', { words: ['trust'], exact: [['a', 'dog', 'barking']], without: [] }],
    ['trust -council', { words: ['trust'], exact: [], without: [['council']] }],
    ['trust -"dog barking"', { words: ['trust'], exact: [], without: [['dog', 'barking']] }],
    ['trust –council', { words: ['trust'], exact: [], without: [['council']] }],
    ['"left open', { words: [], exact: [['left', 'open']], without: [] }],
    ['Café I’d', { words: ['cafe', "i'd"], exact: [], without: [] }],
    ['day-to-day', { words: ['day', 'to'], exact: [], without: [] }],
    ['- "" !', { words: [], exact: [], without: [] }],
  ])('%s', (typed, wanted) => {
    expect(parseLookup(typed)).toEqual(wanted);
  });

  test('is nothing where there is no word', () => {
    expect(isEmptyLookup(parseLookup(' -- '))).toBe(true);
    expect(isEmptyLookup(parseLookup('-not'))).toBe(false);
  });

  test('is asked of the transcripts without what is kept out', () => {
    expect(inTranscripts(parseLookup('trust "the keys" -dog'))).toBe('"the keys" trust');
  });
});
