import { describe, expect, test } from 'vitest';
import { AreaId } from '#shared/ids.ts';
import { placeKey, placeOfKey } from '#shared/memo/place.ts';
import { fromHit, preview } from '#shared/memo/preview.ts';
import { countsOf, found, type MemoChosen, type MemoSort, shelve } from '#shared/memo/shelf.ts';
import { parseLookup } from '#shared/search/lookup.ts';
import { shelvedMemo } from './builder.ts';

const north = AreaId.parse('00000000-0000-4000-8000-00000000000a');
const south = AreaId.parse('00000000-0000-4000-8000-00000000000b');
const memos = [
  shelvedMemo({ body: 'Café talk', createdAt: '2021-01-01T00:00:00Z', changedAt: '2021-03-01T00:00:00Z' }),
  shelvedMemo({
    about: 'area',
    kind: 'reflexive',
    body: 'Asked in a hurry',
    createdAt: '2021-02-02T00:00:00Z',
    changedAt: '2021-02-02T00:00:00Z',
    on: { name: 'North', area: north },
  }),
  shelvedMemo({
    about: 'excerpt',
    body: 'A hurry again',
    words: 'Nobody asked whose budget',
    createdAt: '2021-02-03T00:00:00Z',
    changedAt: '2021-02-03T00:00:00Z',
    on: { name: 'North, August', turn: 3 },
  }),
];
const shelf = shelve(memos);
const bodies = (typed: string, chosen: MemoChosen = {}, sort: MemoSort = 'newest') =>
  found(shelf, parseLookup(typed), chosen, sort).map(({ body }) => body);

describe('the shelf of memos', () => {
  test.each([
    ['', ['Café talk', 'A hurry again', 'Asked in a hurry']],
    ['cafe', ['Café talk']],
    ['hur', ['A hurry again', 'Asked in a hurry']],
    ['asked hurry', ['A hurry again', 'Asked in a hurry']],
    ['"asked whose"', ['A hurry again']],
    ['hurry -again', ['Asked in a hurry']],
    ['august', ['A hurry again']],
    ['nothing', []],
  ])('finds “%s” in what memos say, what they are on and the words they hang on', (typed, expected) => {
    expect(bodies(typed)).toEqual(expected);
  });

  test('is narrowed by every facet given, one of its values each', () => {
    expect(bodies('', { kind: ['analytic'], about: ['excerpt', 'area'] })).toEqual(['A hurry again']);
    expect(bodies('', { kind: [], written: ['2021-02'] })).toHaveLength(2);
    expect(bodies('', { area: [north] })).toEqual(['Asked in a hurry']);
    expect(bodies('', { area: [south] })).toEqual([]);
  });

  test('is sorted by last edit, by first words, or by place', () => {
    expect(bodies('', {}, 'oldest')).toEqual(['Café talk', 'Asked in a hurry', 'A hurry again']);
    expect(bodies('', {}, 'place')).toEqual(['Café talk', 'A hurry again', 'Asked in a hurry']);
  });

  test('says what each value of a facet would leave, were it the one chosen', () => {
    const counts = (typed: string, chosen: MemoChosen) => countsOf(shelf, parseLookup(typed), chosen, 'kind');
    expect(counts('', { kind: ['reflexive'] })).toEqual(
      new Map([
        ['analytic', 2],
        ['reflexive', 1],
      ]),
    );
    expect(counts('cafe', {})).toEqual(
      new Map([
        ['analytic', 1],
        ['reflexive', 0],
      ]),
    );
    expect(counts('', { about: ['area'] })).toEqual(
      new Map([
        ['analytic', 0],
        ['reflexive', 1],
      ]),
    );
  });
});

test('all memos on one thing have one key, and no other has it', () => {
  const on = (area: AreaId) => placeKey({ about: 'area', area });
  expect(placeKey(shelvedMemo())).toBe('study');
  expect(on(north)).toBe(`area.${north}`);
  expect(on(south)).not.toBe(on(north));
  expect(placeKey({ ...shelvedMemo(), about: 'excerpt', start: 0, end: 5 })).toBe('excerpt..0.5');
  const cell = { about: 'cell' as const, theme: 't', area: 'a', wave: 'w' };
  expect(placeOfKey(placeKey(cell))).toEqual(cell);
  expect(placeOfKey('study')).toEqual({ about: 'study' });
  for (const none of ['', 'area', 'area.', 'excerpt.s.0.5', 'study.x'])
    expect(placeOfKey(none)).toBeUndefined();
});

test.each([
  ['# Why\n\n- **one** of\n- [x] `two`', 'Why\none of\ntwo'],
  ['> a [link](https://example.org) there\n\n---\n\n2 * 3 * 4', 'a link there\n2 * 3 * 4'],
  ['```js\ncode\n```', 'code'],
  ['snake_case_name stays', 'snake_case_name stays'],
])('a preview of %j is plain', (body, plain) => {
  expect(preview(body)).toBe(plain);
});

test('a hit far down is shown with a few words before it, one near the beginning where it stands', () => {
  const text = `${'before '.repeat(40)}the hit and after`;
  const at = text.indexOf('hit');
  const shown = fromHit(text, [[at, at + 3]]);
  expect(shown).toMatch(/^…(before ){7,8}the hit and after$/);
  expect(fromHit(text, [[7, 13]])).toBe(text);
  expect(fromHit(text, [])).toBe(text);
  expect(fromHit('x'.repeat(300), [[200, 203]])).toBe('x'.repeat(300));
});
