import { slug } from '../reference.ts';

/** Words that say little in a title. */
const SMALL = new Set(
  'a an and are as at by for from how in is it more of on or our the their to with'.split(' '),
);

const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ing|ed|es|s|ion|ions|ly)$/u, '') : word;

const stemsOf = (title: string): Set<string> =>
  new Set(
    slug(title)
      .split('-')
      .filter((word) => word !== '' && !SMALL.has(word))
      .map(stem),
  );

/** From this share of their words on, two titles are offered as perhaps one theme. */
const NEAR_FROM = 0.6;

/** The share of two titles’ words that both have, 0 to 1; endings and small words aside. */
function likeness(one: string, other: string): number {
  const [left, right] = [stemsOf(one), stemsOf(other)];
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return common / Math.max(1, left.size + right.size - common);
}

/** The titled things that a title is near to, the nearest first. */
export const nearTo = <T extends { title: string }>(title: string, things: readonly T[]): T[] =>
  things
    .map((thing) => ({ thing, share: likeness(title, thing.title) }))
    .filter(({ share }) => share >= NEAR_FROM)
    .sort((a, b) => b.share - a.share)
    .map(({ thing }) => thing);
