import { describe, expect, it } from 'vitest';
import { movementOf } from '#shared/analysis/movement.ts';
import { scopeOf, scopeWords } from '#shared/analysis/scope.ts';
import { type Series, suggestTrajectory } from '#shared/analysis/trajectory.ts';
import { defaultPolicies } from '#shared/study/policies.ts';
import { SAMPLE_AREAS, type SampleRow, sampleRows, sampleThemes } from '#test/support/sample-table.ts';

/** Words in answer to a question about the theme, or a theme asked about, by area and wave (0 is August). */
const PROMPTED: Record<string, number> = {
  'C3 0': 3,
  'T6 0': 3,
  'C2 0': 4,
  'T2 1': 2,
  'T11 1': 3,
  'O2 1': 4,
  'T6 2': 0,
  'T1 2': 3,
  'T7 2': 3,
  'E5 2': 4,
  'E4 2': 4,
};
/** Coded before the theme was broadened and not confirmed since. */
const EARLIER_DEFINITION: Record<string, number> = { 'T3 2': 1 };
/** Northmere's coordinator handed over before December. */
const INFORMANTS = [
  ['Hester', 'Hester', 'Hester', 'Hester', 'Hester'],
  ['Bernie', null, 'Bernie', 'Bernie', 'Bernie'],
  ['Grace', 'Grace', 'Grace', 'Grace', 'Joel'],
];

/** The series as a folder with these texts and judgements gives it. */
function seriesOf({ code, area, letters, ratings }: SampleRow): Series {
  const place = SAMPLE_AREAS.indexOf(area);
  const at = (known: Record<string, number>) =>
    [...letters].map((_, wave) => known[`${code} ${place}`] === wave);
  return {
    letters: `${letters}-`,
    prompted: at(PROMPTED),
    informants: INFORMANTS[place] ?? [],
    earlierDefinition: at(EARLIER_DEFINITION),
    provisional: true,
    ...(ratings && { strength: { basis: 'rating', values: ratings } }),
  };
}
const suggest = (row: SampleRow) => suggestTrajectory(seriesOf(row), defaultPolicies);

describe('the sample study, theme by theme and area by area', () => {
  it('holds 36 themes in three areas', () => expect(sampleRows).toHaveLength(108));

  it.each(sampleRows)('$code in $area, $letters, is $label, $firmness', (row) => {
    const suggested = suggest(row);
    expect(suggested.label).toBe(row.label);
    expect(suggested.firmness).toBe(row.firmness);
    expect([...suggested.flags].sort()).toEqual(row.flags);
  });

  it('gives the labels and firmness the story counts', () => {
    const count = (of: (row: SampleRow) => string | null) => {
      const counts: Record<string, number> = {};
      for (const row of sampleRows) counts[of(row) ?? 'none'] = (counts[of(row) ?? 'none'] ?? 0) + 1;
      return counts;
    };
    expect(count((row) => suggest(row).label)).toEqual({
      steady: 24,
      'not-raised': 23,
      ceased: 17,
      emerging: 12,
      'raised-once': 9,
      'gone-quiet': 6,
      intensifying: 4,
      're-emerged': 4,
      'not-examined': 3,
      fading: 2,
      intermittent: 2,
      'single-sighting': 2,
    });
    expect(count((row) => suggest(row).firmness)).toEqual({ firm: 24, fair: 5, weak: 76, none: 3 });
  });
});

describe('the sample study, area against area', () => {
  it.each(sampleThemes)(
    '$code ($series): scope $scope, movement $movement',
    ({ series, scope, movement }) => {
      const letters = series.map((cells) => `${cells}-`);
      expect(scopeOf(letters).scope).toBe(scope);
      expect(movementOf(letters).movement).toBe(movement);
    },
  );

  it('vaccine crews were heard in two areas so far, and nothing is claimed of the third', () => {
    expect(scopeWords(scopeOf(['UUUUP-', 'UNUUA-', 'UUUUP-']))).toBe('two areas so far');
  });
});
