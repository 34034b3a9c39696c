import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extent, LABEL_STEP, labels, stripes } from '#shared/coding/margin.ts';

const extents = fc
  .array(fc.record({ top: fc.nat(3000), height: fc.integer({ min: 4, max: 400 }) }), { maxLength: 120 })
  .map((some) =>
    some.map(
      ({ top, height }, at): Extent => ({ id: `c${String(at).padStart(3, '0')}`, top, bottom: top + height }),
    ),
  );
const line = (id: string, top: number, bottom = top + 20): Extent => ({ id, top, bottom });

describe('stripes', () => {
  it('of one lane never touch', () => {
    fc.assert(
      fc.property(extents, (all) => {
        const laid = stripes(all);
        expect(laid).toHaveLength(all.length);
        for (const a of laid)
          for (const b of laid)
            if (a.id < b.id && a.lane === b.lane)
              expect(a.bottom + 3 <= b.top || b.bottom + 3 <= a.top).toBe(true);
      }),
    );
  });

  it('pack to the left: no lane is empty beside a stripe that could stand there', () => {
    fc.assert(
      fc.property(extents, (all) => {
        const laid = stripes(all);
        for (const one of laid)
          for (let lane = 0; lane < one.lane; lane += 1)
            expect(
              laid.some((other) => other.lane === lane && other.top <= one.top && other.bottom + 3 > one.top),
            ).toBe(true);
      }),
    );
  });
});

describe('labels', () => {
  it('never overlap, and name every coding once', () => {
    fc.assert(
      fc.property(extents, (all) => {
        const placed = labels(stripes(all));
        expect(placed.flatMap(({ ids }) => ids).sort()).toEqual(all.map(({ id }) => id).sort());
        for (const [at, label] of placed.entries()) {
          const before = placed[at - 1];
          if (before) expect(label.top - before.top).toBeGreaterThanOrEqual(LABEL_STEP);
          expect(label.top).toBeGreaterThanOrEqual(label.from.top);
        }
      }),
    );
  });

  it('stand at the first line of their stripe, and one step down where that is taken', () => {
    const placed = labels(stripes([line('a', 100, 200), line('b', 104, 160), line('c', 300)]));
    expect(placed.map(({ ids, top }) => [ids[0], top])).toEqual([
      ['a', 100],
      ['b', 121],
      ['c', 300],
    ]);
  });

  it('two themes on one line each keep their name', () => {
    expect(labels(stripes([line('a', 100), line('b', 100)]))).toHaveLength(2);
  });

  it('fold into one where there are more than the words have lines for', () => {
    const placed = labels(stripes(['a', 'b', 'c', 'd', 'e'].map((id) => line(id, 100))));
    expect(placed).toHaveLength(1);
    expect(placed[0]?.ids).toHaveLength(5);
  });
});
