import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codingsOn } from '#server/service/on-words.ts';
import type { CodingFact } from '#server/store/study/coding.ts';
import { TextId } from '#shared/ids.ts';
import { touches } from '#shared/span.ts';

const texts = [1, 2].map((one) => TextId.parse(`00000000-0000-4000-8000-00000000000${one}`));
const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 40 })).map(([start, length]) => ({
  start,
  end: start + length,
}));

test('the codings on some words are those a look at each of them finds, in their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...texts), span), { maxLength: 30 }),
      fc.constantFrom(...texts),
      span,
      (placed, text, words) => {
        const codings = placed.map(([textVersion, place]) => ({ textVersion, ...place }) as CodingFact);
        expect(codingsOn(codings)(text, words)).toEqual(
          codings.filter((coding) => coding.textVersion === text && touches(coding, words)),
        );
      },
    ),
  );
});
