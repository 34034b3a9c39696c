import { describe, expect, test } from 'vitest';
import { matrix } from '#server/service/analysis.ts';
import { check } from '#server/service/check.ts';
import { coding, codings, removeCoding } from '#server/service/coding.ts';
import { journal } from '#server/service/journal.ts';
import { addMemo, memo } from '#server/service/memo.ts';
import { passes } from '#server/service/pass.ts';
import { addQuote, quote } from '#server/service/quote.ts';
import { source } from '#server/service/source.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { correctText, previewText, textVersion, textVersions } from '#server/service/text-correction.ts';
import { placeOnText, unplaced } from '#server/service/text-place.ts';
import { undo } from '#server/service/undo.ts';
import type { CorrectedTurn } from '#shared/correction/correction.ts';
import { type CodedStudy, codedStudy, TALK } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';
import { testWorld } from '#test/support/world.ts';

/** The turns of the interview in August as they stand. */
const turnsOf = ({ world, who, study, august }: CodedStudy): CorrectedTurn[] => {
  const { text, turns } = source(world, who, study, august);
  return turns.map(({ speaker, time, start, end }) => ({ speaker, time, text: text.slice(start, end) }));
};

/** The same with words of its first turns replaced. */
const reworded = (made: CodedStudy, from: string, to: string): CorrectedTurn[] =>
  turnsOf(made).map((turn) => ({ ...turn, text: turn.text.replace(from, to) }));

function coded() {
  const made = codedStudy();
  made.theme('Speed');
  made.theme('Fatigue', 'threat');
  const correct = (turns: CorrectedTurn[], reason = 'Misheard') =>
    correctText(made.world, made.who, made.study, made.august, { turns, reason });
  return { ...made, correct };
}

const stateOf = ({ world, who, study }: CodedStudy, theme: string) =>
  matrix(world, who, study, { theme, area: 'North' }).themes[0]?.cells[0]?.state;

describe('correcting a text', () => {
  test('keeps the text before it, and says who, when and why', () => {
    const made = coded();
    const { world, who, study, august } = made;
    const kept = made.correct(reworded(made, 'budget', 'building'), 'The tape says building');
    expect(kept).toMatchObject({ number: 2, reason: 'The tape says building', newWords: 1, present: true });
    expect(source(world, who, study, august)).toMatchObject({ version: 2, textVersion: kept.id });
    expect(textVersions(world, who, study, august).map(({ number, present }) => [number, present])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(textVersion(world, who, study, august, 1).turns[0]?.text).toContain('budget');
    expect(journal(world, who, study).items.at(-1)).toMatchObject({
      deed: 'text.correct',
      ids: [august, kept.id],
      summary: 'Corrected the text of North, 2020-08',
    });
  });

  test('keeps codings, quotes and memos on their words, and shows before what changes in them', () => {
    const made = coded();
    const { world, who, study, august } = made;
    const behind = made.code('It takes weeks', 'Fatigue');
    const inside = made.code('whose budget it was', 'Speed');
    const marked = addQuote(world, who, study, { source: august, start: 0, end: 20 });
    const start = TALK.indexOf('weeks');
    const note = addMemo(world, who, study, {
      about: 'excerpt',
      source: august,
      start,
      end: start + 5,
      kind: 'analytic',
      body: 'Slow.',
    });
    const turns = reworded(made, 'budget', 'lease');
    const preview = previewText(world, who, study, august, { turns });
    expect(preview).toMatchObject({ version: 1, isSame: false, newWords: 1, kept: 3, cells: [] });
    expect(preview.affected).toEqual([
      expect.objectContaining({
        id: inside.id,
        is: 'changed',
        before: 'whose budget it was',
        after: 'whose lease it was',
      }),
    ]);
    made.correct(turns);
    expect(coding(world, who, study, inside.id).text).toBe('whose lease it was');
    const { text } = source(world, who, study, august);
    const moved = coding(world, who, study, behind.id);
    expect(text.slice(moved.start, moved.end)).toBe('It takes weeks');
    expect(moved.start).toBe(behind.start - 1);
    expect(quote(world, who, study, marked.id).start).toBe(0);
    expect(memo(world, who, study, note.id)).toMatchObject({ start: start - 1, end: start + 4 });
    expect(check(world, who).problems).toEqual([]);
  });

  test('lists what lost its words; it counts nowhere until it is placed', () => {
    const made = coded();
    const { world, who, study, august } = made;
    const gone = made.code('Nobody asked whose budget it was', 'Speed');
    expect(stateOf(made, 'Speed')).toBe('present');
    const turns = reworded(made, ' Nobody asked whose budget it was.', '');
    expect(previewText(world, who, study, august, { turns })).toMatchObject({
      affected: [{ id: gone.id, is: 'lost', why: 'removed', after: null }],
      cells: [{ from: 'present', to: 'not-yet' }],
    });
    made.correct(turns);
    expect(codings(world, who, study)).toEqual([]);
    expect(stateOf(made, 'Speed')).toBe('not-yet');
    expect(unplaced(world, who, study)).toMatchObject([
      { word: 'coding', id: gone.id, source: august, version: 1, before: 'Nobody asked whose budget it was' },
    ]);
    expect(coding(world, who, study, gone.id).text).toBe('Nobody asked whose budget it was');
    const start = source(world, who, study, august).text.indexOf('in a day');
    const place = { word: 'coding' as const, id: gone.id, start, end: start + 8 };
    expect(placeOnText(world, who, study, august, { items: [place] })).toEqual([]);
    expect(coding(world, who, study, gone.id)).toMatchObject({ text: 'in a day', start });
    expect(stateOf(made, 'Speed')).toBe('present');
    expect(check(world, who).problems).toEqual([]);
  });

  test('refuses to place by offsets of a text that somebody corrected meanwhile', () => {
    const made = coded();
    const { world, who, study, august } = made;
    const gone = made.code('Nobody asked whose budget it was', 'Speed');
    made.correct(reworded(made, ' Nobody asked whose budget it was.', ''));
    const { text, textVersion } = source(world, who, study, august);
    const start = text.indexOf('in a day');
    made.correct(reworded(made, 'We decided', 'Well, all of us decided'));
    const items = [{ word: 'coding' as const, id: gone.id, start, end: start + 8 }];
    expect(() => placeOnText(world, who, study, august, { textVersion, items })).toThrow(
      'The words of North, 2020-08 were corrected meanwhile.',
    );
    expect(unplaced(world, who, study)).toMatchObject([{ id: gone.id }]);
  });

  test('can place what it would lose in the same deed', () => {
    const made = coded();
    const { world, who, study, august } = made;
    const gone = made.code('Nobody asked whose budget it was', 'Speed');
    const turns = reworded(made, 'Nobody asked whose budget it was', 'Truly');
    const placements = [{ word: 'coding' as const, id: gone.id, start: 20, end: 25 }];
    correctText(world, who, study, august, { turns, reason: 'Left out', placements });
    expect(coding(world, who, study, gone.id).text).toBe(
      source(world, who, study, august).text.slice(20, 25).trim(),
    );
    expect(unplaced(world, who, study)).toEqual([]);
  });

  test('never leaves a coding on an interviewer’s words', () => {
    const made = coded();
    const { world, who, study, august } = made;
    const gone = made.code('It takes weeks', 'Speed');
    const turns = turnsOf(made).map((turn, at) => (at === 2 ? { ...turn, speaker: 'INT' } : turn));
    expect(previewText(world, who, study, august, { turns }).affected).toMatchObject([
      { id: gone.id, is: 'lost', why: 'interviewer' },
    ]);
    made.correct(turns, 'She asked');
    expect(unplaced(world, who, study)).toMatchObject([{ why: 'interviewer' }]);
    expect(() =>
      placeOnText(world, who, study, august, {
        items: [{ word: 'coding', id: gone.id, start: TALK.indexOf('It takes'), end: TALK.indexOf('again') }],
      }),
    ).toThrow('Interviewer turns never count');
  });

  test('of two codings that come to stand on the same words, one waits', () => {
    const made = coded();
    const { world, who, study, august } = made;
    made.code('We decided in a day', 'Speed');
    const twin = made.code('decided in a day', 'Speed');
    made.correct(reworded(made, 'We decided', 'Decided'));
    expect(codings(world, who, study, { source: august }).map(({ text }) => text)).toEqual([
      'Decided in a day',
    ]);
    expect(unplaced(world, who, study).map(({ id }) => id)).toEqual([twin.id]);
  });

  test('carries what was looked for along, unless more than fifty words are new', () => {
    const made = coded();
    const { world, who, study, august } = made;
    made.pass(august);
    const longer = (words: number) => [
      ...turnsOf(made),
      { speaker: 'P', time: null, text: 'more '.repeat(words).trim() },
    ];
    expect(stateOf(made, 'Speed')).toBe('absent');
    made.correct(longer(50));
    expect(passes(world, who, study)).toHaveLength(1);
    expect(previewText(world, who, study, august, { turns: longer(1) })).toMatchObject({
      passes: { carried: 0, dropped: 1 },
      cells: [{ from: 'absent' }, { from: 'absent' }],
    });
    made.correct(longer(1));
    expect(passes(world, who, study)).toEqual([]);
    expect(stateOf(made, 'Speed')).toBe('not-yet');
    made.pass(august);
    expect(passes(world, who, study)).toHaveLength(1);
    expect(stateOf(made, 'Speed')).toBe('absent');
  });

  test('counts as new what an interviewer seemed to have said', () => {
    const made = coded();
    const { world, who, study, august } = made;
    const turns = turnsOf(made).map((turn) => ({ ...turn, speaker: 'P' }));
    expect(previewText(world, who, study, august, { turns }).newWords).toBe(2);
  });

  test('is one step, taken back and done again with everything on its words', () => {
    const made = coded();
    made.code('whose budget it was', 'Speed');
    made.code('Nobody', 'Fatigue');
    made.pass(made.august);
    expectUndoable(made, () => made.correct(reworded(made, 'Nobody asked whose budget', 'Whose lease')));
    const { world, who, study, august } = made;
    undo(world, who, made.open);
    expect(textVersions(world, who, study, august)).toMatchObject([{ number: 1, present: true }]);
    expect(made.correct(reworded(made, 'budget', 'lease')).number).toBe(3);
    expect(textVersions(world, who, study, august).map(({ number }) => number)).toEqual([1, 3]);
  });

  test('is not taken back once somebody coded the new text', () => {
    const made = coded();
    made.correct(reworded(made, 'budget', 'lease'));
    made.code('in a day', 'Speed', {}, made.other);
    expect(() => undo(made.world, made.who, made.open)).toThrow(/Tom Okafor has built on it/);
  });

  test('and restoring the earlier text brings everything back to its words', () => {
    const made = coded();
    const { world, who, study, august } = made;
    const before = [
      made.code('We decided in a day', 'Speed'),
      made.code('Nobody asked whose budget it was', 'Speed'),
      made.code('It takes weeks again', 'Fatigue'),
    ];
    made.pass(august);
    made.correct(reworded(made, 'We decided in a day. Nobody', 'So, decided. Hardly anybody'));
    made.correct(reworded(made, 'weeks', 'months and months and months'));
    expect(unplaced(world, who, study)).not.toEqual([]);
    expect(previewText(world, who, study, august, { restore: 1 })).toMatchObject({ foundAgain: 1 });
    const restored = correctText(world, who, study, august, { restore: 1, reason: 'It was right' });
    expect(restored.number).toBe(4);
    expect(unplaced(world, who, study)).toEqual([]);
    for (const { id, text, start } of before)
      expect(coding(world, who, study, id)).toMatchObject({ text, start, textVersion: restored.id });
    expect(passes(world, who, study)).toHaveLength(1);
    expect(check(world, who).problems).toEqual([]);
  });

  test('of a text that somebody else corrected meanwhile is refused, and shows theirs', () => {
    const made = coded();
    const { world, who, other, study, august } = made;
    correctText(world, other, study, august, { turns: reworded(made, 'budget', 'lease'), reason: 'Tape' });
    expect(() =>
      correctText(world, who, study, august, { turns: turnsOf(made).slice(1), reason: 'x', version: 1 }),
    ).toThrow(/Tom Okafor kept another text/);
  });

  test.each([
    ['nothing that differs', (made: CodedStudy) => ({ turns: turnsOf(made) }), /Nothing differs/],
    ['no words', () => ({ turns: [{ speaker: 'P', time: null, text: ' ' }] }), /no words/],
    ['two texts at once', () => ({ text: 'a', restore: 1 }), /Send the text as/],
    ['a text there never was', () => ({ restore: 7 }), /has no text 7/],
  ])('with %s is refused', (_, given, why) => {
    const made = coded();
    expect(() =>
      correctText(made.world, made.who, made.study, made.august, { ...given(made), reason: 'Test' }),
    ).toThrow(why);
  });

  test('travels in the study folder with earlier texts and what waits on them, byte for byte', () => {
    const made = coded();
    const { world, who, study, august } = made;
    made.code('We decided in a day', 'Speed');
    made.code('Nobody asked whose budget it was', 'Speed');
    made.pass(august);
    made.correct(reworded(made, ' Nobody asked whose budget it was.', ''), 'Somebody else said that');
    made.correct(turnsOf(made).map((turn, at) => (at === 1 ? { ...turn, speaker: 'Ann' } : turn)));
    const files = studyFolder(world, who, study);
    expect([...files.keys()].filter((file) => file.startsWith('sources/'))).toEqual([
      'sources/north-2020-08.md',
      'sources/north-2020-08.versions/1.md',
      'sources/north-2020-08.versions/2.md',
    ]);
    const elsewhere = testWorld();
    const opened = openStudyFolder(elsewhere.world, elsewhere.who, files);
    expect(Object.fromEntries(studyFolder(elsewhere.world, elsewhere.who, opened.id))).toEqual(
      Object.fromEntries(files),
    );
    expect(textVersions(elsewhere.world, elsewhere.who, opened.id, august)).toMatchObject(
      textVersions(world, who, study, august).map(({ id: _, ...version }) => version),
    );
    expect(unplaced(elsewhere.world, elsewhere.who, opened.id)).toEqual(unplaced(world, who, study));
    expect(check(elsewhere.world, elsewhere.who).problems).toEqual([]);
  });

  test('a coding that waits can be removed; its memo stays on the words it was on', () => {
    const made = coded();
    const { world, who, study } = made;
    const gone = made.code('Nobody asked whose budget it was', 'Speed');
    const { id } = addMemo(world, who, study, {
      about: 'coding',
      coding: gone.id,
      kind: 'analytic',
      body: 'Odd.',
    });
    made.correct(reworded(made, ' Nobody asked whose budget it was.', ''));
    removeCoding(world, who, study, gone.id);
    expect(memo(world, who, study, id)).toMatchObject({ about: 'excerpt', start: gone.start });
    expect(unplaced(world, who, study)).toMatchObject([{ word: 'memo', id }]);
    expect(check(world, who).problems).toEqual([]);
  });
});
