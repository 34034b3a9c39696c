import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codebookEvents,
  codebookVersions,
  nameVersion,
  removeVersion,
  renameVersion,
} from '#server/service/codebook.ts';
import { codebookDifference, codebookThen } from '#server/service/codebook-then.ts';
import { addGroup, groups } from '#server/service/group.ts';
import { addTheme, changeTheme, removeTheme, themes } from '#server/service/theme.ts';
import { mergeTheme } from '#server/service/theme-merge.ts';
import { moveThemes } from '#server/service/theme-move.ts';
import { splitTheme } from '#server/service/theme-split.ts';
import { undo } from '#server/service/undo.ts';
import { changeWave } from '#server/service/wave.ts';
import type { ThemeThen } from '#shared/codebook/then.ts';
import { DomainError } from '#shared/errors.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { expectUndoable, type TestStudy, testStudy } from '#test/support/study.ts';

/** What the history tells of every theme, as it stands now. */
function standing({ world, who, study }: TestStudy): ThemeThen[] {
  const titles = new Map(groups(world, who, study).map(({ id, title }) => [id, title]));
  return themes(world, who, study)
    .map(({ rev: _, position: __, tint: ___, group, ...theme }) => ({
      ...theme,
      group: group === null ? null : (titles.get(group) ?? null),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Step {
  deed: number;
  one: number;
  other: number;
  word: string;
}

function doStep({ world, who, study, open }: TestStudy, { deed, one, other, word }: Step): unknown {
  const known = themes(world, who, study);
  const pick = (at: number): Theme => {
    const found = known[at % Math.max(1, known.length)];
    if (!found) throw new DomainError('not-found', 'There is none.');
    return found;
  };
  const group = ['People', 'Money', null][other % 3] ?? null;
  const meaning = (['same', 'broaden', 'narrow', 'shift'] as const)[other % 4] ?? 'same';
  switch (deed % 12) {
    case 0:
    case 1:
      return addTheme(world, who, study, { title: word, kind: 'change', group, definition: word });
    case 2:
      return addTheme(world, who, study, { title: word, kind: 'change', parent: pick(one).id });
    case 3:
      return changeTheme(world, who, study, pick(one).id, { title: word, useWhen: word });
    case 4:
      return changeTheme(world, who, study, pick(one).id, { group, definition: word, meaning });
    case 5:
      return changeTheme(world, who, study, pick(one).id, { parent: pick(other).id, notWhen: word });
    case 6:
      return changeTheme(world, who, study, pick(one).id, { kind: other % 2 ? 'threat' : 'change' });
    case 7:
      return changeTheme(world, who, study, pick(one).id, { retired: !pick(one).retired });
    case 8:
      return mergeTheme(world, who, study, pick(one).id, { into: pick(other).id });
    case 9:
      return splitTheme(world, who, study, pick(one).id, {
        into: [{ title: `${word} a` }, { title: `${word} b` }],
        keep: other % 2 === 0,
      });
    case 10:
      return moveThemes(world, who, study, { themes: [pick(one).id, pick(other).id], group });
    default:
      return undo(world, who, open);
  }
}

const steps = fc.array(
  fc.record({
    deed: fc.nat(500),
    one: fc.nat(20),
    other: fc.nat(20),
    word: fc.constantFrom('Trust', 'Speed', 'Work', 'Money', 'Home', 'School', 'Fear', 'Care'),
  }),
  { minLength: 5, maxLength: 30, size: 'max' },
);

describe('the codebook as it was', () => {
  test('is told exactly for every state that there ever was', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(steps, (history) => {
        const made = testStudy();
        const { world, who, study } = made;
        for (const title of ['People', 'Money']) addGroup(world, who, study, { kind: 'change', title });
        let states = new Map<number, ThemeThen[]>();
        for (const step of history) {
          try {
            doStep(made, step);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
          const now = codebookEvents(world, who, study).at(-1)?.number ?? 0;
          states = new Map([...states].filter(([number]) => number < now)).set(now, standing(made));
        }
        for (const [number, then] of states)
          expect(
            codebookThen(world, who, study, String(number)).themes.sort((a, b) => (a.id < b.id ? -1 : 1)),
          ).toEqual(then);
      }),
      { numRuns: 40 },
    );
  });

  test('answers to an event, a version, a day, a moment and a wave, and refuses what is to come', () => {
    const { world, who, study, at } = testStudy();
    at('2020-08-20T10:00:00.000Z');
    addTheme(world, who, study, { title: 'Trust', kind: 'change' });
    at('2020-09-20T10:00:00.000Z');
    changeTheme(world, who, study, 'Trust', { title: 'Trust grew' });
    nameVersion(world, who, study, 'Second');
    at('2020-10-20T10:00:00.000Z');
    changeTheme(world, who, study, 'Trust grew', { title: 'Trust lost' });
    const titled = (asOf?: string) => {
      const { themes: then, event, name } = codebookThen(world, who, study, asOf);
      return [then[0]?.title, event, name];
    };
    expect(titled('1')).toEqual(['Trust', 1, 'the codebook before its first version']);
    expect(titled('second')).toEqual(['Trust grew', 2, 'codebook Second']);
    expect(titled('2020-08-19')).toEqual([undefined, 0, 'the codebook before its first version']);
    expect(titled('2020-08-20')[0]).toBe('Trust');
    expect(titled('2020-09-20T09:59:59.000Z')[0]).toBe('Trust');
    expect(titled('2020-09')).toEqual(['Trust grew', 2, 'codebook Second']);
    // Once a wave is closed, its codebook is that of the day it was closed.
    changeWave(world, who, study, '2020-08', { status: 'closed' });
    expect(titled('2020-08')).toEqual(['Trust lost', 3, 'codebook Second and 1 change']);
    expect(titled()).toEqual(['Trust lost', 3, 'codebook Second and 1 change']);
    expect(codebookThen(world, who, study, '3').notTold).toEqual([]);
    expect(codebookThen(world, who, study, '2').notTold).toHaveLength(2);
    expect(() => codebookThen(world, who, study, '9')).toThrow('not come to event 9');
    expect(() => codebookThen(world, who, study, 'Third')).toThrow('no wave “Third”');
  });

  test('tells the words of an earlier definition after changes that kept the meaning', () => {
    const { world, who, study } = testStudy();
    addTheme(world, who, study, { title: 'Trust', kind: 'change', definition: 'First words.' });
    changeTheme(world, who, study, 'Trust', { definition: 'Second words.', meaning: 'same' });
    changeTheme(world, who, study, 'Trust', { definition: 'Third words.', meaning: 'narrow' });
    const definitions = ['1', '2', '3'].map(
      (event) => codebookThen(world, who, study, event).themes[0]?.definition,
    );
    expect(definitions).toEqual(['First words.', 'Second words.', 'Third words.']);
  });
});

describe('two states of the codebook', () => {
  test('differ by what was done to themes between them', () => {
    const { world, who, study } = testStudy();
    const add = (title: string) =>
      addTheme(world, who, study, { title, kind: 'change', definition: 'Trust in the council.' }).id;
    addGroup(world, who, study, { kind: 'change', title: 'People' });
    const [kept, gone, twin, whole, asleep, parent] = [
      'Kept',
      'Gone',
      'Twin',
      'Whole',
      'Asleep',
      'Parent',
    ].map(add);
    const sub = addTheme(world, who, study, { title: 'Sub', kind: 'change', parent: 'Parent' }).id;
    changeTheme(world, who, study, 'Asleep', { retired: true });
    nameVersion(world, who, study, 'First');
    changeTheme(world, who, study, 'Kept', {
      title: 'Kept on',
      group: 'People',
      definition: 'Trust in the mayor and the council.',
      meaning: 'broaden',
    });
    changeTheme(world, who, study, 'Gone', { retired: true });
    changeTheme(world, who, study, 'Asleep', { retired: false });
    mergeTheme(world, who, study, 'Twin', { into: 'Kept on' });
    splitTheme(world, who, study, 'Whole', { into: [{ title: 'Part' }, { title: 'Other part' }] });
    // A sub-theme of a parent that is called otherwise has not moved.
    changeTheme(world, who, study, 'Parent', { title: 'Parents' });
    const { from, to, items } = codebookDifference(world, who, study, { from: 'First' });
    expect([from.name, to.name]).toEqual(['codebook First', 'codebook First and 8 changes']);
    const of = (theme: string | undefined) => items.filter((one) => one.theme === theme);
    expect(of(kept)).toMatchObject([
      { what: 'renamed', title: 'Kept on', fields: [{ field: 'title', before: 'Kept', after: 'Kept on' }] },
      { what: 'moved', fields: [{ field: 'group', before: '', after: 'People' }] },
      {
        what: 'redefined',
        fields: [
          {
            field: 'definition',
            words: [
              { is: 'kept', text: 'Trust in the ' },
              { is: 'added', text: 'mayor and the ' },
              { is: 'kept', text: 'council.' },
            ],
          },
        ],
      },
    ]);
    expect(of(gone)).toMatchObject([{ what: 'retired', fields: [] }]);
    expect(of(asleep)).toMatchObject([{ what: 'returned' }]);
    expect(of(twin)).toMatchObject([{ what: 'merged', others: [{ id: kept, title: 'Kept on' }] }]);
    expect(of(whole)).toMatchObject([
      { what: 'split', others: [{ title: 'Part' }, { title: 'Other part' }] },
    ]);
    expect(of(parent)).toMatchObject([{ what: 'renamed' }]);
    expect(of(sub)).toEqual([]);
    expect(items.filter(({ what }) => what === 'added').map(({ title }) => title)).toEqual([
      'Part',
      'Other part',
    ]);
    expect(items.every(({ events }) => events.length > 0)).toBe(true);
    expect(codebookDifference(world, who, study, { from: String(to.event), to: 'First' })).toEqual({
      from,
      to,
      items,
    });
    expect(codebookDifference(world, who, study, { from: 'First', to: 'First' }).items).toEqual([]);
  });
});

describe('named versions', () => {
  test('stand on any event once, under a name of their own', () => {
    const { world, who, study } = testStudy();
    for (const title of ['A', 'B', 'C']) addTheme(world, who, study, { title, kind: 'change' });
    nameVersion(world, who, study, 'Third');
    nameVersion(world, who, study, 'First', 1);
    expect(codebookVersions(world, who, study).map(({ event, name }) => [event, name])).toEqual([
      [1, 'First'],
      [3, 'Third'],
    ]);
    expect(() => nameVersion(world, who, study, 'Other', 1)).toThrow('already called “First”');
    expect(() => nameVersion(world, who, study, 'Fourth', 4)).toThrow('no event 4');
    expect(() => renameVersion(world, who, study, 1, 'third')).toThrow('already a version');
    expect(() => renameVersion(world, who, study, 2, 'Second')).toThrow('No version ends at event 2');
    expect(() => removeTheme(world, who, study, 'A')).toThrow('in use');
    removeVersion(world, who, study, 1);
    removeTheme(world, who, study, 'A');
    expect(codebookVersions(world, who, study)).toHaveLength(1);
  });

  test('can be renamed and removed, and every step undone and redone', () => {
    const made = testStudy();
    const { world, who, study } = made;
    addTheme(world, who, study, { title: 'Trust', kind: 'change' });
    expectUndoable(made, () => nameVersion(world, who, study, 'First', 1));
    expectUndoable(made, () => renameVersion(world, who, study, 1, 'The first'));
    expectUndoable(made, () => removeVersion(world, who, study, 1));
  });
});
