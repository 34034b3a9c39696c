import { describe, expect, test } from 'vitest';
import { matrix } from '#server/service/analysis.ts';
import { assessments, setAssessment } from '#server/service/assessment.ts';
import { codebookEvents } from '#server/service/codebook.ts';
import { changeCoding, codings } from '#server/service/coding.ts';
import { addMemo, memos } from '#server/service/memo.ts';
import { changeTheme, theme } from '#server/service/theme.ts';
import { mergeTheme } from '#server/service/theme-merge.ts';
import { splitTheme } from '#server/service/theme-split.ts';
import { changeWave } from '#server/service/wave.ts';
import { type CodedStudy, codedStudy } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

const stateOf = ({ world, who, study }: CodedStudy, wanted: string): string | undefined =>
  matrix(world, who, study, { theme: wanted, area: 'North' }).themes[0]?.cells[0]?.state;

describe('a merge', () => {
  test('re-points codings, keeps where they came from, and joins those that become alike', () => {
    const made = codedStudy();
    const { world, who, study, theme: make, code, other } = made;
    const [fast, quick] = [make('Fast'), make('Quick')];
    const alone = code('It takes weeks again', quick, { stance: 'easing' });
    const gone = code('We decided in a day', quick, { stance: 'occurring' });
    const kept = code('We decided in a day', fast, { stance: 'resolved' });
    const theirs = code('We decided in a day', quick, {}, other);
    const memo = addMemo(world, who, study, {
      about: 'coding',
      coding: gone.id,
      kind: 'analytic',
      body: 'Same',
    });
    setAssessment(world, who, study, {
      theme: quick,
      area: 'North',
      wave: '2020-08',
      state: 'draft',
      excerpts: [gone.id, alone.id],
      cites: [{ coding: gone.id, sentence: 'It was “quick”.' }],
    });
    const merged = mergeTheme(world, who, study, quick, { into: 'Fast', note: 'twins' });
    expect(merged).toMatchObject({
      repointed: 2,
      joined: 1,
      differing: [{ coding: kept.id, kept: 'resolved', dropped: 'occurring' }],
    });
    expect(codings(world, who, study, { theme: fast }).map(({ id, cameFrom }) => [id, cameFrom])).toEqual(
      expect.arrayContaining([
        [kept.id, null],
        [alone.id, quick],
        [theirs.id, quick],
      ]),
    );
    expect(codings(world, who, study)).toHaveLength(3);
    expect(theme(world, who, study, quick)).toMatchObject({ retired: true, mergedInto: fast });
    expect(memos(world, who, study, { coding: kept.id })[0]?.id).toBe(memo.id);
    expect(assessments(world, who, study)[0]).toMatchObject({
      excerpts: [kept.id, alone.id],
      cites: [{ coding: kept.id, sentence: 'It was “quick”.' }],
    });
    expect(codebookEvents(world, who, study).at(-1)).toMatchObject({
      kind: 'merge',
      themes: [quick],
      results: [fast],
      note: 'twins',
    });
    expect(() => changeTheme(world, who, study, quick, { retired: false })).toThrow(
      'went into another theme',
    );
  });

  test('can be undone and redone, and leaves the tables equal', () => {
    const made = codedStudy();
    const { world, who, study, theme: make, code } = made;
    const [fast, quick] = [make('Fast'), make('Quick')];
    code('We decided in a day', quick);
    code('We decided in a day', fast);
    code('It takes weeks again', quick);
    const cell = { theme: quick, area: 'North', wave: '2020-08', state: 'draft' as const };
    const said = codings(world, who, study, { theme: quick });
    setAssessment(world, who, study, { ...cell, excerpts: said.map(({ id }) => id) });
    expectUndoable(made, () => mergeTheme(world, who, study, quick, { into: fast }));
  });

  test('leaves silence only where both had been looked for', () => {
    const made = codedStudy();
    const { world, who, study, theme: make, pass, august } = made;
    const [fast, quick] = [make('Fast'), make('Quick')];
    pass(august);
    const late = make('Late');
    changeWave(world, who, study, '2020-08', { status: 'closed' });
    expect([stateOf(made, fast), stateOf(made, late)]).toEqual(['absent', 'not-looked-for']);
    mergeTheme(world, who, study, quick, { into: fast });
    expect(stateOf(made, fast)).toBe('absent');
    mergeTheme(world, who, study, late, { into: fast });
    expect(stateOf(made, fast)).toBe('not-looked-for');
  });

  test('into itself, into a retired theme, or of a theme with sub-themes is refused', () => {
    const { world, who, study, theme: make } = codedStudy();
    const [fast, quick] = [make('Fast'), make('Quick')];
    expect(() => mergeTheme(world, who, study, fast, { into: fast })).toThrow('into itself');
    changeTheme(world, who, study, make('Sub'), { parent: quick });
    expect(() => mergeTheme(world, who, study, quick, { into: fast })).toThrow('sub-themes');
    changeTheme(world, who, study, fast, { retired: true });
    expect(() => mergeTheme(world, who, study, 'Sub', { into: fast })).toThrow('retired');
  });
});

describe('a split', () => {
  test('makes the parts, gives them the passages listed, and says what still waits', () => {
    const made = codedStudy();
    const { world, who, study, theme: make, code } = made;
    const whole = make('Speed');
    const first = code('We decided in a day', whole, { stance: 'occurring' });
    const both = code('It takes weeks again', whole);
    const left = code('Nobody asked', whole);
    const split = splitTheme(world, who, study, whole, {
      into: [{ title: 'Fast' }, { title: 'Slow' }],
      passages: [
        { coding: first.id, to: ['Fast'] },
        { coding: both.id, to: ['Slow', 'Fast'] },
      ],
    });
    const [fast, slow] = split.parts;
    expect(split).toMatchObject({
      repointed: 3,
      waiting: [left.id],
      theme: { retired: true, mergedInto: null },
    });
    expect(codings(world, who, study, { theme: fast?.id })).toMatchObject([
      { id: first.id, cameFrom: whole, stance: 'occurring', event: split.event },
      { text: 'It takes weeks again', cameFrom: whole },
    ]);
    expect(codings(world, who, study, { theme: slow?.id })).toMatchObject([{ id: both.id, cameFrom: whole }]);
    expect(codebookEvents(world, who, study).at(-1)).toMatchObject({
      kind: 'split',
      themes: [whole],
      results: [fast?.id, slow?.id],
    });
    expect(changeCoding(world, who, study, left.id, { theme: 'Slow' })).toMatchObject({ cameFrom: whole });
    expect(() => changeTheme(world, who, study, whole, { retired: false })).toThrow('went into other themes');
  });

  test('can be undone and redone, and leaves the tables equal', () => {
    const made = codedStudy();
    const { world, who, study, theme: make, code } = made;
    const whole = make('Speed');
    const coding = code('We decided in a day', whole).id;
    expectUndoable(made, () =>
      splitTheme(world, who, study, whole, {
        into: [{ title: 'Fast' }, { title: 'Speed' }],
        passages: [{ coding, to: ['Fast', 'Speed'] }],
      }),
    );
  });

  test('keeps silence where the whole had been looked for, and asks again where a passage waits', () => {
    const made = codedStudy();
    const { world, who, study, theme: make, code, pass, august, interview } = made;
    const whole = make('Speed');
    const september = interview('2020-09');
    const coding = code('We decided in a day', whole);
    pass(august);
    pass(september);
    for (const month of ['2020-08', '2020-09']) changeWave(world, who, study, month, { status: 'closed' });
    const states = () =>
      ['Fast', 'Slow'].map((title) =>
        matrix(world, who, study, { theme: title, area: 'North' })
          .themes[0]?.cells.map(({ state }) => state)
          .slice(0, 2),
      );
    splitTheme(world, who, study, whole, { into: [{ title: 'Fast' }, { title: 'Slow' }] });
    expect(states()).toEqual([
      ['not-looked-for', 'absent'],
      ['not-looked-for', 'absent'],
    ]);
    changeCoding(world, who, study, coding.id, { theme: 'Fast' });
    expect(states()).toEqual([
      ['present', 'absent'],
      ['absent', 'absent'],
    ]);
  });

  test('may keep the whole as one of its parts; what stays with it unlisted is to re-check', () => {
    const made = codedStudy();
    const { world, who, study, theme: make, code } = made;
    const whole = make('Speed');
    code('We decided in a day', whole);
    changeWave(world, who, study, '2020-08', { status: 'closed' });
    const split = splitTheme(world, who, study, whole, { into: [{ title: 'Slow' }], keep: true });
    expect(split.theme.retired).toBe(false);
    expect(stateOf(made, whole)).toBe('recheck');
  });

  test('into one theme, or with a passage of another theme, is refused and changes nothing', () => {
    const { world, who, study, theme: make, code } = codedStudy();
    const [whole, other] = [make('Speed'), make('Other')];
    const coding = code('We decided in a day', other).id;
    expect(() => splitTheme(world, who, study, whole, { into: [{ title: 'Fast' }] })).toThrow('at least two');
    expect(() =>
      splitTheme(world, who, study, whole, {
        into: [{ title: 'Fast' }, { title: 'Slow' }],
        passages: [{ coding, to: ['Fast'] }],
      }),
    ).toThrow('does not carry');
    expect(codebookEvents(world, who, study)).toHaveLength(2);
  });
});
