import { describe, expect, test } from 'vitest';
import { mayTurnRound, notSaid } from '#shared/quote/not-said.ts';
import { verbatim } from '#shared/quote/verbatim.ts';

const SAID = 'I don’t want them in four corners of the county. All I’d ask is where do forty freezers go?';

describe('what was not said', () => {
  test.each([
    ['another word', 'All I’d ask is where do fourteen freezers go?', 'fourteen'],
    ['words in another order', 'All I’d ask is where do freezers forty go?', 'freezers forty'],
    ['a capital', 'Don’t want them in four corners', 'Don’t'],
    ['half a word', 'I don’t want them in our corners of the county', 'our'],
    ['a word more at the end', 'in four corners of the county, 😀', 'county, 😀'],
    ['words gone without a sign', 'I don’t want them of the county', 'them of'],
    ['what was said before', 'All I’d ask […] in four corners', 'in four corners'],
    ['all of it', 'Something else altogether', 'Something else altogether'],
  ])('is named alone: %s', (_, printed, named) => {
    const fidelity = verbatim(SAID, printed);
    expect(fidelity.isVerbatim).toBe(false);
    expect(notSaid(SAID, fidelity)).toBe(named);
  });
});

test.each([
  ['a word that denies left out', 'I […] want them in four corners', true],
  ['one put in', 'All I’d ask is [not] where do forty freezers go?', true],
  ['one replaced by another', 'I [do not] want them in four corners', false],
  ['nothing of the kind', 'All I’d ask is where do […] freezers go?', false],
  ['a whole sentence left out, its denial with it', '[…] All I’d ask', false],
])('a sentence may say the opposite after %s', (_, printed, is) => {
  const fidelity = verbatim(SAID, printed);
  expect(fidelity.isVerbatim).toBe(true);
  expect(fidelity.marks.some(mayTurnRound)).toBe(is);
});
