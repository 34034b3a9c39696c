import { expect, it } from 'vitest';
import { captionOf, restsOn } from '#client/features/over-time/caption.ts';
import { blocksOf, columnKey, frameOf } from '#client/features/over-time/frame.ts';
import { rowsOf } from '#client/features/over-time/rows.ts';
import { blockStarts, stopsOf } from '#client/features/over-time/stops.ts';
import { storyWords } from '#client/features/over-time/story-words.ts';
import { overTimeTable } from '#client/features/over-time/table.ts';
import { areaId, cell, groupId, theme, themeId, trajectory, waveId } from './view.ts';

const frame = frameOf(
  {
    areas: [
      { id: areaId(0), name: 'Wexcombe', character: 'shire county', seat: 'council seat' },
      { id: areaId(1), name: 'Westby', character: '', seat: 'charity seat' },
    ],
    waves: [
      { id: waveId(0), month: '2020-11', status: 'closed', startsOn: '2020-11-01' },
      { id: waveId(1), month: '2020-12', status: 'open', startsOn: '2020-12-01' },
      { id: waveId(2), month: '2021-01', status: 'open', startsOn: '2021-01-01' },
    ],
  },
  '2020-12-16',
);

it('an open wave whose first day is still to come is planned', () => {
  expect(frame.waves.map(({ place }) => place)).toEqual(['closed', 'open', 'planned']);
  expect(frame.areas.map(({ note }) => note)).toEqual(['shire county · council seat', 'charity seat']);
});

it('side by side each area has its months and its stories; together each month has its areas', () => {
  const areas = blocksOf('areas', frame);
  expect(areas.map(({ columns }) => columns.map(({ short }) => short).join(''))).toEqual(['NDJ', 'NDJ']);
  expect(stopsOf(areas).filter(({ type }) => type === 'story')).toHaveLength(2);
  expect(blockStarts(stopsOf(areas))).toEqual([0, 1, 5]);
  const months = blocksOf('all', frame);
  expect(months.map(({ title }) => title)).toEqual(['Nov', 'Dec', 'Jan']);
  expect(months[0]?.columns.map(({ short }) => short)).toEqual(['Wex', 'Wes']);
  expect(stopsOf(months).at(-1)).toEqual({ type: 'movement' });
});

it('says what stories rest on, and until when they are provisional', () => {
  expect(restsOn(frame.waves)).toBe(
    'Stories rest on one closed wave; all stay provisional until January closes.',
  );
  expect(restsOn(frame.waves.slice(0, 1))).toBe('Stories rest on one closed wave.');
  expect(restsOn(frame.waves.slice(1))).toBe('Stories come after the first closed wave.');
  expect(captionOf(frame.waves, '6')).toBe('1 closed wave; as of November 2020; codebook 6.');
});

it('the table has a row for each theme in each area, with the months in words and who says the story', () => {
  const themes = [
    {
      ...theme(1, 'Trust grew', 'change', [], 1),
      cells: [
        cell(0, 0, 'P', { strength: { basis: 'rating', value: 3, size: 3 } }),
        cell(0, 1, 'A', { provisional: true }),
        cell(1, 0, 'N', { othersOnly: true, noData: { cause: 'missed', reason: 'ill' } }),
      ],
    },
  ];
  const groups = [{ id: groupId(1), title: 'How people regard each other' }];
  const rows = rowsOf({ themes, groups, kinds: undefined, differ: false, fold: [] });
  const stories = new Map([
    [columnKey(themeId(1), areaId(0)), trajectory(1, 0, { label: 'steady', reason: 'Said twice.' })],
    [columnKey(themeId(1), areaId(1)), trajectory(1, 1)],
  ]);
  const asked = { rows, frame, groups, stories, caption: 'One closed wave.' };
  const { columns, rows: lines } = overTimeTable({ ...asked, withOthers: true });
  expect(columns.slice(0, 7)).toEqual(['theme', 'kind', 'group', 'area', '2020-11', '2020-12', '2021-01']);
  expect(lines[0]).toEqual([
    'Trust grew',
    'change',
    'How people regard each other',
    'Wexcombe',
    'present, stands out',
    'looked for, not raised (provisional)',
    '',
    'steady',
    'confirmed',
    'gone quiet',
    'weak',
    'Said twice.',
    'provisional until the last wave is closed',
    'One closed wave.',
  ]);
  expect(lines[1]?.slice(3, 9)).toEqual([
    'Westby',
    'no interview; raised by other voices',
    '',
    '',
    'gone quiet',
    'suggested',
  ]);
  expect(overTimeTable({ ...asked, withOthers: false }).rows[1]?.[4]).toBe('no interview');
});

it('a story says whether it is the rule’s or a person’s, and where the two differ', () => {
  expect(storyWords(trajectory(1, 0))).toMatchObject({
    label: 'gone quiet',
    isConfirmed: false,
    differs: false,
    says: 'suggested, weak',
  });
  const otherwise = storyWords(trajectory(1, 0, { label: 'ceased', reason: 'She said so.' }), 'Tom Okafor');
  expect(otherwise).toMatchObject({
    label: 'no longer raised',
    isConfirmed: true,
    differs: true,
    says: 'confirmed by Tom Okafor',
  });
  expect(otherwise.why).toBe(
    'Confirmed by Tom Okafor. She said so.\nThe rule suggests “gone quiet”, weak. Last raised in September.\nProvisional until the last wave is closed.',
  );
});
