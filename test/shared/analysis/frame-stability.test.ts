import { describe, expect, it } from 'vitest';
import { cells } from '#shared/analysis/cells.ts';
import { type FrameChange, frameStability } from '#shared/analysis/frame-stability.ts';
import type { EventKind } from '#shared/codebook/event.ts';
import type { ThemeId } from '#shared/ids.ts';
import { FactsBuilder } from './facts-builder.ts';

/** Months from January 2020; events come with the day they were made. */
function framed(study: FactsBuilder, days: readonly [string, EventKind, readonly ThemeId[]][] = []) {
  const facts = study.build();
  const waves = facts.waves.map(({ id, month }) => ({ id, startsOn: `${month}-05` }));
  const events = days.map(([at, kind, themes], index) => ({
    number: index + 1,
    kind,
    at,
    themes: [...themes],
  }));
  return frameStability(waves, events, facts, cells(facts)).map(({ wave, changes, fresh, newlyNamed }) => ({
    month: facts.waves.find(({ id }) => id === wave)?.month ?? null,
    changes: Object.fromEntries(Object.entries(changes).filter(([, count]) => count > 0)) as Partial<
      Record<FrameChange, number>
    >,
    fresh,
    newlyNamed,
  }));
}

describe('the stability of the frame', () => {
  it('puts a change of the codebook to the last wave that had begun, and the first ones before all', () => {
    const study = new FactsBuilder(1, 2);
    const [a, b] = [study.unborn(), study.unborn()];
    expect(
      framed(study, [
        ['2020-01-04T09:00:00.000Z', 'create', [a]],
        ['2020-01-05T09:00:00.000Z', 'create', [b]],
        ['2020-02-04T09:00:00.000Z', 'broaden', [b]],
        ['2020-02-05T09:00:00.000Z', 'merge', [a, b]],
        ['2021-06-01T09:00:00.000Z', 'narrow', [b]],
      ]),
    ).toMatchObject([
      { month: null, changes: { created: 1 } },
      { month: '2020-01', changes: { created: 1, broadened: 1 } },
      { month: '2020-02', changes: { merged: 2, narrowed: 1 } },
    ]);
  });

  it('counts no renaming and no moving, and a second retiring as bringing back', () => {
    const study = new FactsBuilder(1, 1);
    const theme = study.unborn();
    const day = '2020-01-10T09:00:00.000Z';
    const kinds: EventKind[] = ['rename', 'move', 'retire', 'retire', 'retire', 'shift', 'split'];
    expect(
      framed(
        study,
        kinds.map((kind) => [day, kind, [theme]]),
      ),
    ).toMatchObject([{ month: '2020-01', changes: { retired: 2, broughtBack: 1, shifted: 1, split: 1 } }]);
  });

  it('tells themes new to the study from those only newly named, by the wave that first raised them', () => {
    const study = new FactsBuilder(2, 3, 1);
    const known = study.theme();
    const sources = [0, 1].map((area) => [0, 1, 2, 3].map((wave) => study.source(area, wave)));
    for (const source of sources.flat()) study.pass(source);
    const [, , third, open] = sources[0] ?? [];
    if (!third || !open) return expect.fail();
    study.code(third, known);
    const late = study.theme();
    const unread = study.theme();
    study.code(third, late);
    study.code(open, unread);
    expect(framed(study)).toEqual([
      { month: '2020-01', changes: {}, fresh: [], newlyNamed: [] },
      { month: '2020-02', changes: {}, fresh: [], newlyNamed: [] },
      { month: '2020-03', changes: {}, fresh: [known], newlyNamed: [late] },
      { month: '2020-04', changes: {}, fresh: [], newlyNamed: [] },
    ]);
  });
});
