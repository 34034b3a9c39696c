import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrix, trajectoriesOf } from '#server/service/analysis.ts';
import { history } from '#server/service/history.ts';
import { journal } from '#server/service/journal.ts';
import { changePolicies, policies, previewPolicies } from '#server/service/policies.ts';
import { changeStudy } from '#server/service/study.ts';
import { threats } from '#server/service/threats.ts';
import { confirmedTrajectories, confirmTrajectory } from '#server/service/trajectory.ts';
import { undo } from '#server/service/undo.ts';
import { defaultPolicies, type PoliciesChanges } from '#shared/study/policies.ts';
import { sampleWorld } from '#test/support/sample-world.ts';
import { expectUndoable, testStudy } from '#test/support/study.ts';
import type { TestWorld } from '#test/support/world.ts';

function withSample() {
  const { id: study, ...made } = sampleWorld();
  return { ...made, study, open: made.world.studies.open(study) };
}
type Sample = TestWorld & { study: string };

/** What the screens show of the measures, one line a thing. */
function shown({ world, who, study }: Sample) {
  const inUse = new Set(matrix(world, who, study).themes.map(({ id }) => id));
  const cells = (voices: 'panel' | 'all') =>
    matrix(world, who, study, { voices }).themes.flatMap((theme) =>
      theme.cells.map((cell) => ({ key: `${theme.id} ${cell.area} ${cell.wave}`, ...cell })),
    );
  return {
    panel: cells('panel'),
    all: cells('all'),
    stories: trajectoriesOf(world, who, study).items.filter(({ theme }) => inUse.has(theme)),
    statuses: threats(world, who, study).items.flatMap(({ theme, areas }) =>
      areas.map(({ area, suggested }) => ({ key: `${theme} ${area}`, words: suggested.words })),
    ),
  };
}

/** What the screens show otherwise than before, in the form of a preview. */
function differences(before: ReturnType<typeof shown>, after: ReturnType<typeof shown>) {
  const lines = { cells: new Set<string>(), marks: 0, stories: 0, statuses: 0, stale: 0 };
  for (const [at, was] of before.panel.entries()) {
    const [is, allWas, allIs] = [after.panel[at], before.all[at], after.all[at]];
    if (is?.state !== was.state) lines.cells.add(`${was.key} ${was.state} ${is?.state}`);
    else if (allIs?.state !== allWas?.state) lines.cells.add(`${was.key} ${allWas?.state} ${allIs?.state}`);
    else if (is.strength.size !== was.strength.size) lines.marks += 1;
  }
  for (const [at, was] of before.stories.entries()) {
    const is = after.stories[at];
    const told = ({ label, firmness, flags }: typeof was.suggested) => [label, firmness, ...flags].join(' ');
    if (is && told(is.suggested) !== told(was.suggested)) lines.stories += 1;
    if (is?.confirmed?.stale && !was.confirmed?.stale) lines.stale += 1;
  }
  for (const [at, was] of before.statuses.entries())
    if (after.statuses[at]?.words !== was.words) lines.statuses += 1;
  return lines;
}

const arbitraryChanges: fc.Arbitrary<PoliciesChanges> = fc.record(
  {
    absenceWords: fc.constantFrom(0, 200, 500, 1500, 5000),
    shareUnits: fc.constantFrom(1, 5, 20, 400),
    unitWords: fc.constantFrom(5, 20, 60, 1000),
    sharePoints: fc.constantFrom(0, 2, 30),
    ratingSteps: fc.constantFrom(0, 0.5, 2),
    strengthRatio: fc.constantFrom(1, 1.2, 3),
    surgePoints: fc.constantFrom(0, 3),
    surgeSteps: fc.constantFrom(0, 1),
    surgeRatio: fc.constantFrom(1, 1.5),
    toleratedPercent: fc.constantFrom(0, 50, 90, 100),
    fairWaves: fc.constantFrom(1, 2, 6),
    firmWaves: fc.constantFrom(1, 3, 9),
    shareSizes: fc.constantFrom<[number, number]>([0, 1], [10, 30]),
    correctionWords: fc.constantFrom(0, 500),
    noAnswerIsConsent: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('the thresholds of a study', () => {
  test('stand at the method’s until somebody changes them, and those not named stay', () => {
    const { world, who, study } = testStudy();
    expect(policies(world, who, study)).toMatchObject(defaultPolicies);
    const after = changePolicies(world, who, study, { absenceWords: 600, shareSizes: [4, 20] });
    expect(after).toMatchObject({ ...defaultPolicies, absenceWords: 600, shareSizes: [4, 20] });
    expect(policies(world, who, study)).toEqual(after);
  });

  test('keep their versions: the history says who, when, and from what to what', () => {
    const { world, who, study } = testStudy();
    changePolicies(world, who, study, { absenceWords: 600, noAnswerIsConsent: true });
    changePolicies(world, who, study, { absenceWords: 1000 });
    changeStudy(world, who, study, { title: 'Three towns' });
    expect(history(world, who, study, { word: 'policies' }).items.map(({ summary }) => summary)).toEqual([
      'Talk before silence counts: 600 → 1,000 words',
      'Talk before silence counts: 1,000 → 600 words; No answer is consent: no → yes',
    ]);
  });

  test('can be undone and redone, and leave the tables equal', () => {
    const made = testStudy();
    const { world, who, study } = made;
    expectUndoable(made, () => changePolicies(world, who, study, { firmWaves: 4 }));
  });

  test('say that nothing changed where nothing did', () => {
    const { world, who, study } = testStudy();
    changePolicies(world, who, study, { absenceWords: 1000 });
    expect(journal(world, who, study).items.at(-1)?.summary).toBe('Kept the thresholds as they were');
  });

  test('that somebody changed meanwhile are a conflict that shows them', () => {
    const { world, who, study } = testStudy();
    const { rev } = policies(world, who, study);
    const now = changePolicies(world, who, study, { absenceWords: 600 });
    expect(() => changePolicies(world, who, study, { absenceWords: 700, rev })).toThrow(
      expect.objectContaining({ code: 'conflict', detail: expect.objectContaining({ current: now }) }),
    );
  });

  test('are previewed as they follow: cells, marks, stories, statuses and what turns stale', () => {
    const sample = withSample();
    const { world, who, study, open } = sample;
    const before = shown(sample);
    fc.assert(
      fc.property(arbitraryChanges, (changes) => {
        const preview = previewPolicies(world, who, study, changes);
        changePolicies(world, who, study, changes);
        const found = differences(before, shown(sample));
        undo(world, who, open);
        expect(
          new Set(
            preview.cells.map(({ theme, area, wave, from, to }) => `${theme} ${area} ${wave} ${from} ${to}`),
          ),
        ).toEqual(found.cells);
        expect(preview).toMatchObject({ marks: found.marks });
        expect(preview.stories).toHaveLength(found.stories);
        expect(preview.statuses).toHaveLength(found.statuses);
        expect(preview.stale).toHaveLength(found.stale);
      }),
      { numRuns: 12 },
    );
  });

  test('are previewed without a trace', () => {
    const { world, who, study } = withSample();
    const deeds = journal(world, who, study).items.length;
    expect(previewPolicies(world, who, study, { absenceWords: 5000 }).cells.length).toBeGreaterThan(0);
    expect(journal(world, who, study).items).toHaveLength(deeds);
    expect(policies(world, who, study)).toMatchObject(defaultPolicies);
    expect(previewPolicies(world, who, study, {})).toEqual({
      cells: [],
      marks: 0,
      stories: [],
      statuses: [],
      stale: [],
    });
  });

  test('never change what was confirmed: a story whose rule says otherwise now is stale', () => {
    const { world, who, study } = withSample();
    const rising = trajectoriesOf(world, who, study).items.find(
      ({ suggested, confirmed }) => suggested.label === 'intensifying' && confirmed === null,
    );
    if (!rising) throw new Error('The sample holds no story that strengthens.');
    const { theme, area } = rising;
    const judged = confirmTrajectory(world, who, study, { theme, area, label: 'intensifying' });
    const preview = previewPolicies(world, who, study, { ratingSteps: 3, sharePoints: 90 });
    expect(preview.stale).toContainEqual({ theme, area });
    changePolicies(world, who, study, { ratingSteps: 3, sharePoints: 90 });
    expect(confirmedTrajectories(world, who, study, { theme, area })).toEqual([judged]);
    expect(trajectoriesOf(world, who, study, { theme, area }).items[0]).toMatchObject({
      suggested: { label: 'steady' },
      confirmed: { label: 'intensifying', stale: true },
    });
    changePolicies(world, who, study, { ratingSteps: 0.75, sharePoints: 5 });
    expect(trajectoriesOf(world, who, study, { theme, area }).items[0]?.confirmed?.stale).toBe(false);
  });
});
