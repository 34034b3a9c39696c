import { describe, expect, it } from 'vitest';
import { derive, newnessOf } from '#shared/analysis/derived.ts';

describe('facts of a series', () => {
  it('onset lies between the last silence and the first P, or is at or before it', () => {
    expect(derive('AANPP').onset).toEqual({ after: 1, by: 3 });
    expect(derive('NUPPP').onset).toEqual({ after: null, by: 2 });
    expect(derive('PPP').onset).toEqual({ after: null, by: 0 });
    expect(derive('DUAPP').onset).toEqual({ after: 2, by: 3 });
    expect(derive('AAA').onset).toBeNull();
  });

  it('a gap is silence between P’s, a missing wave never is', () => {
    expect(derive('PANPDUP-')).toMatchObject({ gaps: [1, 4], missing: [2, 5], observed: [0, 1, 3, 4, 6] });
    expect(derive('APPA')).toMatchObject({ gaps: [], present: [1, 2], lastSeen: 2 });
  });

  it('the current run counts P’s up to the last observed wave and passes over missing ones', () => {
    expect(['PPAPP', 'PANPNP', 'PPA', 'AAA', 'PPNN', 'NNN'].map((letters) => derive(letters).run)).toEqual([
      2, 2, 0, 0, 2, 0,
    ]);
  });
});

describe('newness', () => {
  it.each<[string[], string | null]>([
    [['AAP', 'AAA', 'AAP'], 'new'],
    [['AAP', 'NNN', 'AAA'], 'new'],
    [['AAP', 'UUP', 'AAA'], 'newly-named'],
    [['UUP', 'AAA', 'AAA'], 'newly-named'],
    [['AAP', 'NNA', 'AAA'], 'undetermined'],
    [['PPP', 'AAA'], 'undetermined'],
    [['AAA', 'NUU'], null],
  ])('of %j is %s', (series, newness) => {
    expect(newnessOf(series)?.newness ?? null).toBe(newness);
  });
});
