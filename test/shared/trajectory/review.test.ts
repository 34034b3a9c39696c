import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reviewOf, reviewState } from '#shared/trajectory/review.ts';
import { TrajectoryLabel } from '#shared/trajectory/trajectory.ts';

const label = fc.constantFrom(...TrajectoryLabel.options);
const arbitraryStories = fc.array(
  fc.record({
    suggested: fc.record({ label }),
    confirmed: fc.option(fc.record({ label, stale: fc.boolean() })),
  }),
);

test('stale stories come first, then suggested ones, then those that stand, each in their order', () => {
  const story = (name: string, confirmed: { label: 'steady'; stale: boolean } | null) => ({
    name,
    suggested: { label: 'steady' as const },
    confirmed,
  });
  const stands = { label: 'steady' as const, stale: false };
  const stale = { label: 'steady' as const, stale: true };
  const { stories } = reviewOf([
    story('a', stands),
    story('b', null),
    story('c', stale),
    story('d', null),
    story('e', stale),
  ]);
  expect(stories.map(({ name }) => name).join('')).toBe('cebda');
});

test('where nothing was observed there is nothing to confirm', () => {
  const nothing = { suggested: { label: 'no-data' as const }, confirmed: null };
  expect(reviewOf([nothing]).counts.of).toBe(0);
  expect(reviewOf([{ ...nothing, confirmed: { label: 'steady', stale: false } }]).counts).toMatchObject({
    of: 1,
    overridden: 1,
  });
});

test('every story has one place, and the counts are theirs', () => {
  fc.assert(
    fc.property(arbitraryStories, (all) => {
      const { stories, counts } = reviewOf(all);
      expect(stories).toHaveLength(counts.of);
      expect(new Set(stories).size).toBe(counts.of);
      expect(counts.judged).toBe(counts.confirmed + counts.stale);
      expect(counts.overridden).toBeLessThanOrEqual(counts.judged);
      const states = stories.map(reviewState);
      expect(states.lastIndexOf('stale')).toBeLessThan(
        states.includes('suggested') ? states.indexOf('suggested') : Number.POSITIVE_INFINITY,
      );
    }),
  );
});
