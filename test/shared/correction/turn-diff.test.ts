import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newWords } from '#shared/correction/new-words.ts';
import { turnDiffs } from '#shared/correction/turn-diff.ts';
import { layOut, type PlacedTurn } from '#shared/source/text.ts';

const said = (...turns: string[]): PlacedTurn[] =>
  layOut(
    turns.map((turn) => {
      const [, speaker = 'P', text = turn] = /^(\w+): (.*)$/s.exec(turn) ?? [];
      return { speaker, role: speaker === 'INT' ? 'interviewer' : 'participant', time: null, text };
    }),
  ).turns;

/** The rows of two texts in one line each: [put in] and {taken out}. */
const shown = (before: PlacedTurn[], after: PlacedTurn[]) =>
  turnDiffs(before, after).map(({ isSame, stretches }) =>
    isSame
      ? '='
      : stretches
          .map(({ is, text }) => (is === 'kept' ? text : is === 'added' ? `[${text}]` : `{${text}}`))
          .join(''),
  );

describe('a text beside the one it was', () => {
  test.each<[string, string[], string[], string[]]>([
    ['a word written otherwise', ['a b c', 'd'], ['a x c', 'd'], ['a {b}[x] c', '=']],
    [
      'words put in and taken out',
      ['one two', 'three'],
      ['zero one', 'three four'],
      ['[zero ]one{ two}', 'three[ four]'],
    ],
    ['a turn put in', ['a', 'b'], ['a', 'new one', 'b'], ['=', '[new one]', '=']],
    ['a turn taken out', ['a', 'gone now', 'b'], ['a', 'b'], ['=', '{gone now}', '=']],
    ['a turn parted', ['one two three four'], ['one two', 'three four'], ['one two', 'three four']],
    [
      'other words next to each other',
      ['the red big car went'],
      ['a small car went'],
      ['{the red big}[a small] car went'],
    ],
  ])('shows %s', (_, before, after, rows) => {
    expect(shown(said(...before), said(...after))).toEqual(rows);
  });

  test('says who speaks otherwise', () => {
    const [row] = turnDiffs(said('INT: Yes.'), said('P: Yes.'));
    expect(row).toMatchObject({ isSame: false, before: { speaker: 'INT' }, after: { speaker: 'P' } });
  });

  const turns = fc.array(
    fc
      .array(fc.constantFrom('a', 'b', 'the', 'van', '👍', 'ثقة'), { minLength: 1, maxLength: 8 })
      .map((w) => w.join(' ')),
    { minLength: 1, maxLength: 6 },
  );

  test('holds every turn of the new text whole, whatever the two are', () => {
    fc.assert(
      fc.property(turns, turns, (before, after) => {
        const rows = turnDiffs(said(...before), said(...after));
        const now = rows.flatMap(({ after: turn, stretches }) =>
          turn ? [stretches.flatMap(({ is, text }) => (is === 'removed' ? [] : [text])).join('')] : [],
        );
        expect(now).toEqual(after);
      }),
    );
  });
});

describe('new words', () => {
  test.each<[string, string[], string[], number]>([
    ['none where words only go', ['a b c'], ['a c'], 0],
    ['those put in', ['a b c'], ['a b x y c'], 2],
    ['those written otherwise', ['the bored met'], ['the board met'], 1],
    ['not the interviewer’s', ['INT: Why?', 'a'], ['INT: Why did you go?', 'a'], 0],
    ['what an interviewer seemed to have said', ['INT: we all went'], ['P: we all went'], 3],
    ['none where a participant’s become the interviewer’s', ['P: we all went'], ['INT: we all went'], 0],
  ])('are %s', (_, before, after, count) => {
    expect(newWords(said(...before), said(...after))).toBe(count);
  });
});
