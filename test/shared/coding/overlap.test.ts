import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '#shared/coding/block.ts';
import { type Banded, banded, type Drawn, deepest, lookOf, runsOf } from '#shared/coding/overlap.ts';
import { touches } from '#shared/span.ts';

const LENGTH = 400;
const coding = fc
  .record({
    start: fc.nat(LENGTH - 1),
    length: fc.integer({ min: 1, max: 80 }),
    kind: fc.constantFrom('change', 'enabler', 'threat', 'opportunity', null),
  })
  .map(({ start, length, kind }) => ({ start, end: Math.min(LENGTH, start + length), kind }));
const codings = fc
  .array(coding, { maxLength: 60 })
  .map((some) => some.map((one, at): Drawn => ({ ...one, id: `c${String(at).padStart(3, '0')}` })));
/** Stretches of a text with gaps of two units between them, as turns have. */
const stretches = fc
  .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 })
  .map((lengths) => {
    let start = 0;
    return lengths.map((length) => {
      const stretch = { start, end: start + length };
      start = stretch.end + 2;
      return stretch;
    });
  });
const drawn = (id: string, start: number, end: number, kind: Drawn['kind'] = 'change'): Drawn => ({
  id,
  start,
  end,
  kind,
});
const at = (all: Banded[], id: string) => all.find((one) => one.id === id)?.band;

describe('runs', () => {
  it('tile every stretch exactly, so that the painted text is the text', () => {
    fc.assert(
      fc.property(stretches, codings, (some, all) => {
        const painted = runsOf(some, banded(all));
        for (const [index, stretch] of some.entries()) {
          const runs = painted[index] ?? [];
          expect(runs[0]?.start).toBe(stretch.start);
          expect(runs.at(-1)?.end).toBe(stretch.end);
          for (const [place, run] of runs.entries()) {
            expect(run.end).toBeGreaterThan(run.start);
            if (place > 0) expect(run.start).toBe(runs[place - 1]?.end);
          }
        }
      }),
    );
  });

  it('carry exactly the codings that lie on them, each on all of the run', () => {
    fc.assert(
      fc.property(stretches, codings, (some, all) => {
        for (const run of runsOf(some, banded(all)).flat()) {
          const here = all.filter((one) => touches(one, run));
          expect(run.codings.map(({ id }) => id).sort()).toEqual(here.map(({ id }) => id).sort());
          for (const one of run.codings) expect(one.start <= run.start && run.end <= one.end).toBe(true);
        }
      }),
    );
  });

  it('an uncoded stretch is one run', () => {
    expect(runsOf([{ start: 4, end: 9 }], [])).toEqual([[{ start: 4, end: 9, codings: [] }]]);
  });
});

describe('bands', () => {
  it('two codings on the same words never share one, and a coding goes without only where three are there', () => {
    fc.assert(
      fc.property(codings, (all) => {
        const placed = banded(all);
        for (const one of placed) {
          const others = placed.filter((other) => other.id !== one.id && touches(one, other));
          if (one.band !== null) expect(others.some((other) => other.band === one.band)).toBe(false);
          else expect(new Set(others.flatMap(({ band }) => band ?? [])).size).toBe(3);
        }
      }),
    );
  });

  it('the earliest and, of those that begin together, the longest stands next to the words', () => {
    const placed = banded([drawn('short', 0, 5), drawn('long', 0, 9), drawn('late', 3, 20)]);
    expect([at(placed, 'long'), at(placed, 'short'), at(placed, 'late')]).toEqual([0, 1, 2]);
  });

  it('a fourth draws none: the third becomes neutral and says for how many it stands', () => {
    const placed = banded([
      drawn('a', 0, 10, 'change'),
      drawn('b', 0, 9, 'enabler'),
      drawn('c', 0, 8, 'threat'),
      drawn('d', 0, 7, 'opportunity'),
    ]);
    const [first, second] = runsOf([{ start: 0, end: 10 }], placed)[0] ?? [];
    expect(first && lookOf(first)).toEqual({
      bands: ['change', 'enabler', 'more'],
      more: 2,
      tint: 'opportunity',
      isOverlap: true,
    });
    expect(second && lookOf(second).bands).toEqual(['change', 'enabler', 'threat']);
  });

  it('a single coding keeps its light tint, and an unsorted theme has a look of its own', () => {
    expect(lookOf({ codings: banded([drawn('a', 0, 4, null)]) })).toEqual({
      bands: ['unsorted', null, null],
      more: 0,
      tint: 'unsorted',
      isOverlap: false,
    });
    expect(lookOf({ codings: [] }).tint).toBeNull();
  });
});

describe('blocks', () => {
  it('tile the text, stay within the limit and split no surrogate pair', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '. ', '😀', 'é', '\n'), maxLength: 300 });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (words, longest) => {
        const blocks = blocksOf(words, longest);
        expect(blocks.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words);
        for (const { start, end } of blocks) {
          expect(end - start).toBeLessThanOrEqual(longest);
          expect(words.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });

  it('a long turn is cut behind a sentence', () => {
    const text = 'One is short. Two is a little longer. Three.';
    expect(blocksOf(text, 30).map(({ start, end }) => text.slice(start, end))).toEqual([
      'One is short. ',
      'Two is a little longer. Three.',
    ]);
  });

  it('an empty turn has one empty block', () => {
    expect(blocksOf('')).toEqual([{ start: 0, end: 0 }]);
  });
});

it('how deep a stretch is, is told once, where it ends', () => {
  const told = (...more: number[]) => deepest(more.map((one) => ({ more: one })));
  expect(told(0, 2, 3, 2, 0, 4, 0)).toEqual([0, 0, 0, 3, 0, 4, 0]);
  expect(told(2, 2)).toEqual([0, 2]);
  expect(told()).toEqual([]);
});
