import { describe, expect, test } from 'vitest';
import { codings } from '#server/service/coding.ts';
import { search, searchCounts } from '#server/service/search.ts';
import { codeHits } from '#server/service/search-code.ts';
import { addSource } from '#server/service/source.ts';
import { addTheme } from '#server/service/theme.ts';
import type { HitReach } from '#shared/search/hit.ts';
import { expectUndoable, testStudy } from '#test/support/study.ts';

const TEXT = `**INT:** And the cold room?

**P:** The cold room is full. We share it. Another cold room opened.

**P:** Cold hands, warm room.
`;

function found(q: string, only?: 'participants') {
  const made = testStudy();
  const { world, who, study } = made;
  addSource(world, who, study, {
    title: 'North',
    kind: 'interview',
    area: 'North',
    wave: '2020-08',
    text: TEXT,
  });
  addTheme(world, who, study, { title: 'Storage', kind: 'enabler' });
  const { items } = search(world, who, study, { q, only });
  const code = (as: HitReach) =>
    codeHits(world, who, study, {
      theme: 'Storage',
      as,
      hits: items.map(({ source, turn, matches }) => ({ source, turn, matches })),
    });
  return { ...made, items, code };
}

describe('coding what was found', () => {
  test.each([
    ['words', ['cold room', 'cold room']],
    ['sentence', ['The cold room is full.', 'Another cold room opened.']],
    ['turn', ['The cold room is full. We share it. Another cold room opened.']],
  ] as const)('as %s marks what was shown, in one deed', (as, words) => {
    const { code, world, who, study } = found('"cold room"', 'participants');
    expect(code(as).items.map(({ text }) => text)).toEqual(words);
    expect(codings(world, who, study).map(({ text }) => text)).toEqual(words);
  });

  test('passes over what carries the theme already, and says so where that is everything', () => {
    const { code } = found('"cold room"', 'participants');
    code('words');
    expect(() => code('words')).toThrow('These words already carry Storage.');
    expect(code('sentence')).toMatchObject({ existing: 0 });
  });

  test('can be undone and redone, and leaves the tables equal', () => {
    const made = found('cold', 'participants');
    expectUndoable(made, () => made.code('sentence'));
  });

  test('never codes what an interviewer said', () => {
    const { code } = found('"cold room"');
    expect(() => code('turn')).toThrow('Interviewer turns never count.');
  });

  test('hits say what they carry', () => {
    const { code, world, who, study } = found('"cold room"', 'participants');
    code('words');
    expect(search(world, who, study, { q: 'share', only: 'participants' }).items[0]?.codings).toHaveLength(2);
  });

  test('the counts tell areas, months and who speaks', () => {
    const { world, who, study } = found('cold');
    expect(searchCounts(world, who, study, 'cold').map(({ role, turns }) => [role, turns])).toEqual(
      expect.arrayContaining([
        ['interviewer', 1],
        ['participant', 2],
      ]),
    );
    expect(search(world, who, study, { q: 'cold', area: 'south' }).items).toEqual([]);
    expect(search(world, who, study, { q: 'cold', area: 'north,none', wave: '2020-08' }).items).toHaveLength(
      3,
    );
  });
});
