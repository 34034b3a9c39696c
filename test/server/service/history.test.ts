import { describe, expect, test } from 'vitest';
import { addArea, removeArea } from '#server/service/area.ts';
import { addCodings } from '#server/service/coding.ts';
import { deedDetail, history } from '#server/service/history.ts';
import { restoreState } from '#server/service/history-restore.ts';
import { journal } from '#server/service/journal.ts';
import { addMemo, changeMemo, memo } from '#server/service/memo.ts';
import { changeSource, source } from '#server/service/source.ts';
import { addTheme, changeTheme, theme as themeOf } from '#server/service/theme.ts';
import { undo } from '#server/service/undo.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { codedStudy } from '#test/support/coded.ts';
import { expectUndoable, tablesOf } from '#test/support/study.ts';

describe('the history', () => {
  test('tells newest first who did what, and what was taken back', () => {
    const { world, who, other, study, open, theme, at } = codedStudy();
    theme('Speed');
    at('2021-01-23T09:00:00.000Z');
    addArea(world, other, study, { name: 'East' });
    undo(world, other, open);
    const { items, people } = history(world, who, study, { limit: 3 });
    expect(items.map(({ summary, by, undone }) => [by.name, summary, undone?.by ?? null])).toEqual([
      ['Tom Okafor', 'Undid: Added the area East', null],
      ['Tom Okafor', 'Added the area East', 'Tom Okafor'],
      ['Researcher', 'Added the theme Speed', null],
    ]);
    expect(people.map(({ name }) => name)).toEqual(['Researcher', 'Tom Okafor']);
  });

  test('goes on where it ended, until its beginning', () => {
    const { world, who, study } = codedStudy();
    const read: number[] = [];
    let before: number | undefined;
    do {
      const { items, next } = history(world, who, study, { limit: 2, before });
      read.push(...items.map(({ number }) => number));
      before = next ?? undefined;
    } while (before !== undefined);
    const all = journal(world, who, study).items.map(({ number }) => number);
    expect(read).toEqual(all.reverse());
  });

  test('is filtered by person, kind of deed, moment, and by everything that touched a thing', () => {
    const { world, who, other, study, theme, code, august, at } = codedStudy();
    const speed = theme('Speed');
    at('2021-01-23T09:00:00.000Z');
    code('in a day', 'Speed', {}, other);
    changeTheme(world, who, study, speed, { title: 'Pace' });
    const said = (asked: Parameters<typeof history>[3]) =>
      history(world, who, study, asked).items.map(({ summary }) => summary);
    expect(said({ by: other.account.id })).toEqual(['Coded a passage of North, 2020-08 with Speed']);
    expect(said({ word: 'theme' })).toEqual(['Renamed Speed to Pace', 'Added the theme Speed']);
    expect(said({ since: '2021-01-23T00:00:00.000Z', until: '2021-01-24T00:00:00.000Z' })).toHaveLength(2);
    expect(said({ about: speed })).toEqual([
      'Renamed Speed to Pace',
      'Coded a passage of North, 2020-08 with Speed',
      'Added the theme Speed',
    ]);
    expect(said({ about: august })).toEqual([
      'Coded a passage of North, 2020-08 with Speed',
      'Added the source North, 2020-08',
    ]);
    expect(history(world, who, study, { about: august }).title).toBe('North, 2020-08');
  });

  test('opens what a deed changed in words, with names for ids, and the passage that was coded', () => {
    const { world, who, study, open, theme, code, august } = codedStudy();
    theme('Speed');
    code('in a day', 'Speed');
    const coded = deedDetail(world, who, study, lastNumber(open.db));
    expect(coded.heldBack).toBeNull();
    expect(coded.things).toMatchObject([{ word: 'coding', how: 'made', title: 'in a day' }]);
    expect(coded.things[0]?.fields).toContainEqual({ field: 'Theme', before: null, after: 'Speed' });
    changeSource(world, who, study, august, { area: 'South', participants: ['S-01'], panel: true });
    expect(deedDetail(world, who, study, lastNumber(open.db)).things).toEqual([
      {
        word: 'source',
        id: august,
        title: 'North, 2020-08',
        how: 'changed',
        fields: [
          { field: 'Area', before: 'North', after: 'South' },
          { field: 'On the panel', before: '', after: 'yes' },
          { field: 'Participants', before: 'N-01', after: 'S-01' },
        ],
        restorable: ['before'],
      },
    ]);
  });

  test('says why somebody cannot take a deed back', () => {
    const { world, who, other, study, open } = codedStudy();
    addArea(world, who, study, { name: 'East' });
    const number = lastNumber(open.db);
    const why = (by = who) => deedDetail(world, by, study, number).heldBack;
    expect(why()).toBeNull();
    expect(why(other)).toBe('Only Researcher can undo this.');
    removeArea(world, other, study, 'East');
    expect(why()).toBe('Tom Okafor has built on it since (Removed the area East).');
    expect(deedDetail(world, who, study, 1).heldBack).toContain('goes into the trash instead');
  });

  test('never says a participant’s word in a line', () => {
    const { world, who, study, theme, august } = codedStudy();
    theme('Speed');
    addCodings(world, who, study, { source: august, spans: [{ start: 0, end: 20 }], theme: 'Speed' });
    expect(JSON.stringify(history(world, who, study))).not.toContain('We decided');
  });
});

describe('an earlier state', () => {
  test('of a theme is given back as a deed of its own, which can be undone', () => {
    const made = codedStudy();
    const { world, who, study, open, theme } = made;
    const speed = theme('Speed');
    changeTheme(world, who, study, speed, { title: 'Pace', definition: 'How fast things are decided.' });
    const renamed = lastNumber(open.db);
    changeTheme(world, who, study, speed, { kind: 'enabler' });
    expectUndoable(made, () => restoreState(world, who, study, renamed, { thing: speed, as: 'before' }));
    expect(themeOf(world, who, study, speed)).toMatchObject({
      title: 'Speed',
      kind: 'change',
      definition: '',
    });
  });

  test('of a theme with codings asks what kind of change going back is', () => {
    const { world, who, study, open, theme, code } = codedStudy();
    const speed = theme('Speed');
    code('in a day', 'Speed');
    changeTheme(world, who, study, speed, { definition: 'Decided faster.', meaning: 'narrow' });
    const deed = lastNumber(open.db);
    expect(() => restoreState(world, who, study, deed, { thing: speed, as: 'before' })).toThrow(
      'What kind of change is this',
    );
    restoreState(world, who, study, deed, { thing: speed, as: 'before', meaning: 'broaden' });
    expect(themeOf(world, who, study, speed).definition).toBe('');
    expect(tablesOf(open.db).codebook_event).toContainEqual(
      expect.objectContaining({ kind: 'broaden', note: 'As it was before “Narrowed Speed”' }),
    );
  });

  test('is refused where its name is taken, a place is gone, or nothing is another way', () => {
    const { world, who, study, open, theme, august } = codedStudy();
    const speed = theme('Speed');
    changeTheme(world, who, study, speed, { title: 'Pace' });
    const renamed = lastNumber(open.db);
    addTheme(world, who, study, { title: 'Speed', kind: 'change' });
    const back = (deed: number, thing: string) => () =>
      restoreState(world, who, study, deed, { thing, as: 'before' });
    expect(back(renamed, speed)).toThrow('already a theme called “Speed”');
    expect(() => restoreState(world, who, study, renamed, { thing: speed, as: 'after' })).toThrow(
      'as it was then already',
    );
    addArea(world, who, study, { name: 'East' });
    changeSource(world, who, study, august, { area: 'East' });
    changeSource(world, who, study, august, { area: 'South' });
    const moved = lastNumber(open.db);
    removeArea(world, who, study, 'East');
    expect(back(moved, august)).toThrow('The area it belonged to, “East” is no longer there');
    expect(back(moved, speed)).toThrow('left no such state');
  });

  test('of a source brings back who took part, and of a memo its words', () => {
    const { world, who, study, open, august } = codedStudy();
    changeSource(world, who, study, august, { participants: [], title: 'Somebody' });
    restoreState(world, who, study, lastNumber(open.db), { thing: august, as: 'before' });
    expect(source(world, who, study, august)).toMatchObject({ title: 'North, 2020-08' });
    expect(source(world, who, study, august).participants).toHaveLength(1);
    const { id } = addMemo(world, who, study, { about: 'study', kind: 'analytic', body: 'First thought.' });
    const written = lastNumber(open.db);
    changeMemo(world, who, study, id, { body: 'Second thought.' });
    restoreState(world, who, study, written, { thing: id, as: 'after' });
    expect(memo(world, who, study, id).body).toBe('First thought.');
  });
});
