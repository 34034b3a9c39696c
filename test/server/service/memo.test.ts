import { describe, expect, test } from 'vitest';
import { removeCoding } from '#server/service/coding.ts';
import { journal } from '#server/service/journal.ts';
import { addMemo, changeMemo, memo, memos, removeMemo, restoreMemo } from '#server/service/memo.ts';
import { memoHistory } from '#server/service/memo-history.ts';
import { memoCounts, memoShelf } from '#server/service/memo-shelf.ts';
import { trashSource } from '#server/service/source.ts';
import { openStudyFolder, studyFolder } from '#server/service/study-folder.ts';
import { undo } from '#server/service/undo.ts';
import { codedStudy, TALK } from '#test/support/coded.ts';
import { expectUndoable } from '#test/support/study.ts';

const words = { kind: 'reflexive' as const, body: 'Why here?' };
const question = { start: TALK.indexOf('And now?'), end: TALK.indexOf('And now?') + 'And now?'.length };

describe('memos', () => {
  test('stand on anything, newest first, and name just what they are on', () => {
    const { world, who, study, theme, august, at } = codedStudy();
    theme('Trust');
    addMemo(world, who, study, { about: 'study', ...words });
    at('2021-01-23T09:00:00.000Z');
    const on = addMemo(world, who, study, { about: 'excerpt', source: august, ...question, ...words });
    const cell = { theme: 'Trust', area: 'North', wave: '2020-08' };
    addMemo(world, who, study, { about: 'cell', ...cell, ...words, kind: 'analytic' });
    expect(memos(world, who, study).map(({ about }) => about)).toEqual(['excerpt', 'cell', 'study']);
    expect(memos(world, who, study, { theme: 'Trust', kind: 'analytic' })).toHaveLength(1);
    expect(memos(world, who, study, { source: august })).toEqual([on]);
    expect(() => addMemo(world, who, study, { about: 'area', ...words })).toThrow(
      'A memo on an area needs “area”',
    );
    expect(() => addMemo(world, who, study, { about: 'study', area: 'North', ...words })).toThrow(
      'takes no “area”',
    );
  });

  test('say which text their words are in, also when the coding they were on is removed', () => {
    const { world, who, study, theme, code, august } = codedStudy();
    theme('Trust');
    const coding = code('Nobody asked', 'Trust');
    const onWords = addMemo(world, who, study, { about: 'excerpt', source: august, ...question, ...words });
    const onCoding = addMemo(world, who, study, { about: 'coding', coding: coding.id, ...words });
    expect([onWords.textVersion, onCoding.textVersion]).toEqual([coding.textVersion, null]);
    removeCoding(world, who, study, coding.id);
    expect(memo(world, who, study, onCoding.id)).toMatchObject({
      about: 'excerpt',
      start: coding.start,
      textVersion: coding.textVersion,
    });
  });

  test('are thrown into a trash, change nothing there, and come back', () => {
    const { world, who, study, at } = codedStudy();
    const { id } = addMemo(world, who, study, { about: 'area', area: 'North', ...words });
    const kept = addMemo(world, who, study, { about: 'study', ...words });
    at('2021-01-23T09:00:00.000Z');
    removeMemo(world, who, study, id);
    expect(memos(world, who, study)).toEqual([kept]);
    expect(memos(world, who, study, { trashed: true })).toMatchObject([
      { id, trashedAt: '2021-01-23T09:00:00.000Z' },
    ]);
    expect(journal(world, who, study).items.at(-1)?.summary).toBe('Put a memo on an area into the trash');
    expect(() => changeMemo(world, who, study, id, { body: 'No' })).toThrow('in the trash');
    restoreMemo(world, who, study, id);
    expect(memos(world, who, study).map((one) => one.id)).toEqual([id, kept.id].sort());
    expect(memos(world, who, study, { trashed: true })).toEqual([]);
  });

  test('are not written on a source in the trash', () => {
    const { world, who, study, august } = codedStudy();
    trashSource(world, who, study, august, true);
    expect(() => addMemo(world, who, study, { about: 'source', source: august, ...words })).toThrow(
      'in the trash',
    );
  });

  test('every deed can be undone and redone, and leaves the tables equal', () => {
    const made = codedStudy();
    const { world, who, study } = made;
    const body = { kind: 'analytic' as const, body: 'Hm' };
    expectUndoable(made, () => addMemo(world, who, study, { about: 'area', area: 'North', ...body }));
    const [first] = memos(world, who, study);
    const id = first?.id ?? '';
    expectUndoable(made, () => changeMemo(world, who, study, id, { body: 'Oh' }));
    expectUndoable(made, () => removeMemo(world, who, study, id));
    expectUndoable(made, () => restoreMemo(world, who, study, id));
  });

  test('travel in the study folder and are whole there, without those in the trash', () => {
    const { world, who, study, theme, august } = codedStudy();
    theme('Trust');
    addMemo(world, who, study, { about: 'excerpt', source: august, ...question, ...words });
    const gone = addMemo(world, who, study, { about: 'theme', theme: 'Trust', ...words });
    removeMemo(world, who, study, gone.id);
    const files = studyFolder(world, who, study);
    const copy = openStudyFolder(world, who, files, { asCopy: true });
    const [one, ...others] = memos(world, who, copy.id);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ about: 'excerpt', textVersion: expect.any(String), trashedAt: null });
    const again = studyFolder(world, who, copy.id);
    expect(again.get('memos.csv')).toBe(files.get('memos.csv'));
    expect(memoHistory(world, who, copy.id, one?.id ?? '')).toMatchObject([
      { deed: null, body: 'Why here?' },
    ]);
  });
});

describe('the history of a memo', () => {
  test('tells every edit with who and when, and nothing where no word changed', () => {
    const { world, who, other, study, at } = codedStudy();
    const { id } = addMemo(world, who, study, { about: 'study', ...words });
    at('2021-01-23T09:00:00.000Z');
    changeMemo(world, other, study, id, { body: 'Why there?' });
    removeMemo(world, who, study, id);
    restoreMemo(world, who, study, id);
    at('2021-01-24T09:00:00.000Z');
    changeMemo(world, who, study, id, { kind: 'analytic' });
    undo(world, who, world.studies.open(study));
    expect(
      memoHistory(world, who, study, id).map(({ at: day, by, kind, body }) => [
        day.slice(8, 10),
        by,
        kind,
        body,
      ]),
    ).toEqual([
      ['22', who.account.id, 'reflexive', 'Why here?'],
      ['23', other.account.id, 'reflexive', 'Why there?'],
      ['24', who.account.id, 'analytic', 'Why there?'],
      ['24', who.account.id, 'reflexive', 'Why there?'],
    ]);
  });
});

describe('the shelf', () => {
  test('finds a memo on words under its source’s area and wave, and one on a coding under its theme', () => {
    const { world, who, study, theme, code, august } = codedStudy();
    const trust = theme('Trust');
    const coding = code('Nobody asked', 'Trust');
    addMemo(world, who, study, { about: 'coding', coding: coding.id, ...words });
    addMemo(world, who, study, { about: 'excerpt', source: august, ...question, ...words });
    addMemo(world, who, study, { about: 'cell', theme: 'Trust', area: 'South', wave: '2020-09', ...words });
    addMemo(world, who, study, { about: 'participant', participant: 'S-01', ...words });
    const names = (asked: Parameters<typeof memoShelf>[3]) =>
      memoShelf(world, who, study, asked, 'place').map(({ on }) => on.name);
    expect(names({ theme: 'Trust' })).toEqual(['Trust · North, 2020-08', 'Trust · South · September 2020']);
    expect(names({ area: 'North' })).toEqual(['North, 2020-08', 'Trust · North, 2020-08']);
    expect(names({ area: 'South', wave: '2020-09' })).toEqual(['Trust · South · September 2020']);
    expect(names({ about: 'participant,cell' })).toHaveLength(2);
    expect(names({ find: '"nobody asked"' })).toEqual(['Trust · North, 2020-08']);
    expect(names({ find: 'here -nobody -and', written: '2021-01' })).toHaveLength(2);
    expect(names({ written: '2020-12' })).toEqual([]);
    expect(memoShelf(world, who, study, { about: 'coding' })[0]).toMatchObject({
      words: 'Nobody asked',
      on: { source: august, theme: trust, turn: 1 },
    });
    expect(memoCounts(world, who, study)).toContainEqual({ place: `coding.${coding.id}`, count: 1 });
  });
});
