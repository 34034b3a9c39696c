import { expect, test } from 'vitest';
import type { BoardData } from '#client/features/threat/api.ts';
import { boardRows, cellName, countShown, shownRows } from '#client/features/threat/rows.ts';
import { threatTable } from '#client/features/threat/table.ts';
import { openMeant, openWord } from '#client/features/threat/threat-address.ts';
import { AreaId, CoderId, ParticipantId, StatusId, StudyId, ThemeId, WaveId } from '#shared/ids.ts';

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const [burnout, tender, rest] = [1, 2, 3].map((at) => ThemeId.parse(id(at)));
const north = AreaId.parse(id(10));
const [august, september] = [20, 21].map((at) => WaveId.parse(id(at)));
const tom = CoderId.parse(id(30));
if (!burnout || !tender || !rest || !august || !september) throw new Error('an id is missing');
const names = new Map<string, string>([
  [august, 'August'],
  [september, 'September'],
]);

type View = BoardData['threats']['items'][number]['areas'][number];
const view = (change: Partial<View> = {}): View => ({
  area: north,
  suggested: {
    status: 'not-reported',
    words: 'not reported here',
    note: null,
    lastEvidence: null,
    since: null,
    othersRaise: [],
  },
  recorded: null,
  series: 'AA',
  history: [],
  withoutStance: 0,
  unexamined: 0,
  watch: null,
  reply: null,
  ...change,
});
const theme = (of: ThemeId, title: string) => ({ id: of, title });
const data = (): Parameters<typeof boardRows>[0] => ({
  threats: {
    study: StudyId.parse(id(40)),
    waves: [],
    areas: [{ id: north, name: 'North' }],
    items: [
      {
        theme: tender,
        title: 'Back to tendering',
        group: null,
        watch: null,
        addressedBy: [],
        areas: [view()],
      },
      {
        theme: burnout,
        title: 'Burnout',
        group: null,
        watch: null,
        addressedBy: [rest, rest],
        areas: [
          view({
            suggested: {
              ...view().suggested,
              status: 'showing',
              words: 'already showing',
              lastEvidence: september,
            },
            recorded: {
              id: StatusId.parse(id(50)),
              rev: 1,
              theme: burnout,
              area: north,
              wave: august,
              status: 'predicted',
              reason: '',
              excerpts: [],
              by: tom,
              at: '2020-09-01T10:00:00.000Z',
              contradicted: null,
            },
            series: 'PP',
            history: [
              { wave: august, stances: ['anticipated'], excerpts: 1 },
              { wave: september, stances: ['occurring'], excerpts: 2 },
            ],
          }),
        ],
      },
    ],
  },
  themes: [theme(burnout, 'Burnout'), theme(tender, 'Back to tendering'), theme(rest, 'Rest days')],
  links: [{ from: rest, to: burnout, basis: 'participant' }],
  records: [],
  coders: [{ id: tom, name: 'Tom Okafor' }],
});

test('a cell says its status, who says so, its evidence and its way, month by month', () => {
  const [, row] = boardRows(data(), names);
  const cell = row?.cells[0];
  if (!row || !cell) throw new Error('no cell');
  expect(cellName(row.title, cell, names)).toBe(
    'Burnout, North: predicted, confirmed by Tom Okafor, differs from the rule; last evidence Sep · 2 excerpts; month by month: Aug predicted, Sep showing; more said since August',
  );
});

test('before the first closed wave a cell only says that it is not yet to be told', () => {
  const early = data();
  for (const item of early.threats.items)
    for (const one of item.areas) Object.assign(one, { series: '--', recorded: null, history: [] });
  const cell = boardRows(early, names)[0]?.cells[0];
  expect(cell).toMatchObject({ standing: { words: 'not yet' }, evidence: '' });
});

test('what a coordinator replied stands beside the status, is heard with the cell, and changes nothing of it', () => {
  const asked = data();
  const participant = { id: ParticipantId.parse(id(60)), pseudonym: 'N-01' };
  for (const item of asked.threats.items)
    for (const one of item.areas)
      Object.assign(one, { reply: { answer: 'never-came', at: '2020-12-14T09:00:00.000Z', participant } });
  const [before, after] = [data(), asked].map((from) => boardRows(from, names)[1]?.cells[0]);
  if (!after) throw new Error('no cell');
  expect(after.reply).toMatch(/^Reply: never came, .*14/);
  expect(cellName('Burnout', after, names)).toContain(after.reply);
  expect(after).toMatchObject({
    standing: before?.standing,
    track: before?.track,
    warnings: before?.warnings,
  });
});

test('an opportunity linked twice answers once, on the word of whoever was there', () => {
  const [, row] = boardRows(data(), names);
  expect(row?.answers).toEqual([
    { id: rest, title: 'Rest days', word: 'rest-days', far: '', basis: 'said by participants' },
  ]);
});

test('filters count threats, and the worst comes first where that is asked for', () => {
  const rows = boardRows(data(), names);
  expect(countShown(rows, 'no-answer')).toBe(1);
  expect(shownRows(rows, 'no-answer', 'frame').map(({ title }) => title)).toEqual(['Back to tendering']);
  expect(shownRows(rows, undefined, 'worst').map(({ title }) => title)).toEqual([
    'Burnout',
    'Back to tendering',
  ]);
});

test('the address of an open cell leads back to it, and to nothing where it means nothing', () => {
  const rows = boardRows(data(), names);
  const [row] = rows;
  const cell = row?.cells[0];
  if (!row || !cell) throw new Error('no cell');
  expect(openWord(row, cell)).toBe('back-to-tendering.north');
  expect(openMeant('back-to-tendering.north', rows)).toEqual({ row, cell });
  expect(openMeant('gone.north', rows)).toBe(undefined);
});

test('the table has a row for each threat in each area, and what it rests on', () => {
  const { columns, rows } = threatTable(boardRows(data(), names), names, '2 closed waves.');
  expect(rows).toHaveLength(2);
  expect(rows[0]?.slice(0, 4)).toEqual(['Back to tendering', 'North', 'not reported here', 'suggested']);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});
