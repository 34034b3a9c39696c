import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { previewWave } from '#shared/wave/preview.ts';
import { arbitraryFacts } from '../analysis/facts-arbitrary.ts';
import { FactsBuilder } from '../analysis/facts-builder.ts';

/** One area, two closed waves and an open one; the theme is raised in the first two and not in the third. */
function withOpenWave() {
  const study = new FactsBuilder(1, 2, 1);
  const theme = study.theme('change');
  for (const wave of [0, 1]) {
    const source = study.source(0, wave);
    study.code(source, theme);
    study.pass(source);
  }
  const wave = study.waves[2]?.id ?? expect.fail('no third wave');
  return { study, theme, wave };
}

describe('a preview of closing a wave', () => {
  test('tells which cells would become known, and which trajectories move', () => {
    const { study, theme, wave } = withOpenWave();
    study.pass(study.source(0, 2));
    const preview = previewWave(study.build(), wave, 'closed');
    expect(preview).toEqual({
      wave,
      status: 'closed',
      cells: 0,
      states: [],
      trajectories: [
        {
          theme,
          area: study.areas[0]?.id,
          before: { label: 'steady', firmness: 'weak', series: 'PP-' },
          after: { label: 'gone-quiet', firmness: 'weak', series: 'PPA' },
        },
      ],
    });
  });

  test('counts cells that nothing is known of yet by what they would become', () => {
    const { study, wave } = withOpenWave();
    study.theme('threat');
    expect(previewWave(study.build(), wave, 'closed')).toMatchObject({
      cells: 2,
      states: [{ from: 'not-yet', to: 'no-data', cells: 2 }],
    });
  });

  test('leaves retired themes out', () => {
    const { study, wave } = withOpenWave();
    const facts = study.build();
    const themes = facts.themes.map((theme) => ({ ...theme, retired: true }));
    expect(previewWave({ ...facts, themes }, wave, 'closed')).toMatchObject({ cells: 0, trajectories: [] });
  });

  test('says of a wave that stands so already that nothing changes', () => {
    fc.assert(
      fc.property(arbitraryFacts(), (facts) => {
        for (const { id, closed } of facts.waves)
          expect(previewWave(facts, id, closed ? 'closed' : 'open')).toMatchObject({
            cells: 0,
            trajectories: [],
          });
      }),
      { numRuns: 30 },
    );
  });

  test('reopening is the mirror image of closing', () => {
    fc.assert(
      fc.property(arbitraryFacts(), (facts) => {
        for (const { id } of facts.waves) {
          const at = (closed: boolean) => ({
            ...facts,
            waves: facts.waves.map((wave) => (wave.id === id ? { ...wave, closed } : wave)),
          });
          const closing = previewWave(at(false), id, 'closed');
          const opening = previewWave(at(true), id, 'open');
          expect(opening.cells).toBe(closing.cells);
          expect(opening.trajectories).toEqual(
            closing.trajectories.map(({ before, after, ...place }) => ({
              ...place,
              before: after,
              after: before,
            })),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});
