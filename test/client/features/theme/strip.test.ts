import { expect, it } from 'vitest';
import { basisWords, linkAreas, linkGroups } from '#client/features/theme/link-groups.ts';
import { spread, stripOf } from '#client/features/theme/strip.ts';
import type { CodebookEvent } from '#shared/codebook/event.ts';
import { LinkId } from '#shared/ids.ts';
import type { Link, LinkType } from '#shared/link/link.ts';
import { areaId, themeId } from '../over-time/view.ts';

const event = (number: number, change: Partial<CodebookEvent>): CodebookEvent => ({
  number,
  kind: 'create',
  at: '2020-09-14T10:00:00.000Z',
  by: null,
  themes: [themeId(1)],
  results: [],
  note: '',
  before: {},
  version: null,
  ...change,
});

it('says what became of a theme, in a few words each', () => {
  const events = [
    event(1, {}),
    event(4, { kind: 'rename', before: { title: 'Speed' } }),
    event(5, { kind: 'merge', themes: [themeId(2)], results: [themeId(1)] }),
    event(6, { kind: 'broaden', note: 'to spending' }),
    event(7, { kind: 'retire' }),
    event(8, { kind: 'retire' }),
  ];
  const all = [event(3, { version: '1' }), event(9, { version: '2' })];
  const { earlier, events: told } = stripOf(events, all, themeId(1));
  expect(earlier).toBe(0);
  expect(told.map(({ verb, detail }) => `${verb}: ${detail}`)).toEqual([
    'Created: codebook 1',
    'Renamed: from ‘Speed’',
    'Merged: took in another',
    'Broadened: to spending',
    'Retired: ',
    'Restored: brought back',
  ]);
});

it('shows the last five of more than six, and counts the rest', () => {
  const events = Array.from({ length: 8 }, (_, at) => event(at + 1, { kind: 'broaden' }));
  const { earlier, events: told } = stripOf(events, [], themeId(1));
  expect(earlier).toBe(3);
  expect(told.map(({ event: { number } }) => number)).toEqual([4, 5, 6, 7, 8]);
});

it('puts labels side by side without overlap and inside the drawing', () => {
  expect(
    spread(
      [
        { at: 10, width: 20 },
        { at: 50, width: 20 },
      ],
      0,
      100,
    ),
  ).toEqual([10, 50]);
  expect(
    spread(
      [
        { at: 10, width: 20 },
        { at: 15, width: 20 },
      ],
      0,
      100,
    ),
  ).toEqual([10, 30]);
  expect(
    spread(
      [
        { at: 80, width: 20 },
        { at: 95, width: 20 },
      ],
      0,
      100,
    ),
  ).toEqual([60, 80]);
});

const link = (type: LinkType, from: number, to: number): Link => ({
  id: LinkId.parse(`00000000-0000-4000-8000-0000000${String(from)}000${String(to)}`),
  rev: 1,
  from: themeId(from),
  to: themeId(to),
  type,
  basis: 'participant',
  areas: [],
  excerpts: [],
  note: '',
});

it('reads links from this theme’s end, what acts upon it first', () => {
  const groups = linkGroups(
    [link('enables', 1, 2), link('endangers', 3, 1), link('enables', 4, 1)],
    [themeId(1)],
  );
  expect(
    groups.map(({ title, items }) => `${title} ${items.map(({ other }) => other.at(-1)).join('')}`),
  ).toEqual(['Enabled by 4', 'Threatened by 3', 'Enables 2']);
});

it('says where and on whose account', () => {
  const areas = [
    { id: areaId(1), name: 'Wexcombe' },
    { id: areaId(2), name: 'Millhaven' },
  ];
  const every = (count: number) => `all ${count} areas`;
  expect(linkAreas([areaId(1), areaId(2)], areas, every)).toBe('all 2 areas');
  expect(linkAreas([areaId(2)], areas, every)).toBe('Millhaven');
  expect(linkAreas([], areas, every)).toBe('');
  expect(basisWords({ basis: 'researcher', excerpts: [] })).toBe('researcher’s reading, no excerpt yet');
});
