import { expect, test } from 'vitest';
import { codedWords } from '#shared/coding/stance-words.ts';

test('what coders noted about an excerpt is said once, in the words of the coding desk', () => {
  expect(
    codedWords([
      { stance: 'occurring', prompted: false, toRecheck: true },
      { stance: 'early-sign', prompted: true, toRecheck: false },
      { stance: 'occurring', prompted: true, toRecheck: false },
      { stance: null, prompted: false, toRecheck: false },
    ]),
  ).toEqual(['happening', 'early sign', 'asked about', 'to re-check']);
  expect(codedWords([{ stance: null, prompted: false, toRecheck: false }])).toEqual([]);
});
