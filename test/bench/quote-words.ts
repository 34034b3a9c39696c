import type { ShelfAsked } from '#shared/quote/shelf-index.ts';
import { wordsIn } from '#shared/search/word.ts';
import { sampleFiles } from '#test/support/sample-study.ts';

const SYLLABLES = 'tru st ar ing con wel ber mo lan dis per fun thro ke win ter ho us gro up ca ll'.split(
  ' ',
);
const RARE = 10_000;

/** Words as often as in the sample study's talk, one in ten of them a rare one of ten thousand. */
export function language(random: () => number): () => string {
  const files = [...sampleFiles()].filter(([path]) => path.startsWith('sources/')).map(([, text]) => text);
  const said = wordsIn(files.join(' ')).map(({ word }) => word);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
  const rare = Array.from({ length: RARE }, () =>
    Array.from({ length: 3 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(''),
  );
  return () => (random() < 0.1 ? pick(rare) : pick(said)) ?? 'trust';
}

/** What somebody types, key by key, with a slip in every third word; every other time within some areas. */
export function typing(word: () => string, area: readonly string[]): ShelfAsked[] {
  const wordOf = (letters: number): string => {
    for (;;) {
      const one = word();
      if (one.length >= letters) return one;
    }
  };
  return Array.from({ length: 30 }, (_, at) => {
    const [first, second] = [wordOf(5), wordOf(3)];
    const slipped = at % 3 === 0 ? `${first.slice(0, 2)}${first.slice(3)}` : first;
    const typed = `${slipped} ${second}`;
    return Array.from({ length: typed.length }, (_, keys): ShelfAsked => {
      const chosen = {
        clearance: ['cleared', 'sent', 'draft'],
        ...(at % 2 === 0 && { area }),
      };
      return { typed: typed.slice(0, keys + 1), chosen, sort: 'match' };
    });
  }).flat();
}
