import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { AssessmentView } from '#shared/assessment/assessment.ts';
import { type Framework, frameworkSheets, frameworkTable } from '#shared/format/framework.ts';
import { workbookOf } from '#shared/format/xlsx.ts';

const id = (family: number, number: number) => `0000000${family}-0000-4000-8000-00000000000${number}`;
const cell = (wave: number, state: 'present' | 'absent' | 'no-data') => ({
  area: id(3, 1),
  wave: id(4, wave),
  state,
  strength: { basis: 'none' as const, value: null },
  excerpts: 1,
  sources: 1,
  words: 1200,
  othersOnly: false,
  otherSources: 0,
  noData: null,
  denial: null,
  provisional: false,
});

/** A theme in one area over three months: written of, drafted with a link that lost its sentence, and missed. */
const framework: Framework = {
  waves: [1, 2, 3].map((number) => ({ id: id(4, number), month: `2020-0${number}` })),
  areas: [{ id: id(3, 1), name: 'North' }],
  themes: [
    {
      id: id(5, 1),
      title: '=Trust',
      kind: 'change',
      cells: [cell(1, 'present'), cell(2, 'present'), cell(3, 'no-data')],
    },
    { id: id(5, 2), title: 'Fatigue', kind: 'threat', cells: [cell(1, 'absent')] },
  ],
  assessments: [
    { wave: 1, state: 'confirmed', text: 'It held. Nobody left.', sentence: 'Nobody left.' },
    { wave: 2, state: 'draft', text: '=It went.', sentence: 'It stays.' },
  ].map(({ wave, state, text, sentence }) =>
    AssessmentView.parse({
      id: id(8, wave),
      rev: 1,
      theme: id(5, 1),
      area: id(3, 1),
      wave: id(4, wave),
      text,
      prominence: 2,
      asked: 'no',
      excerpts: [id(7, 1), id(7, 2)],
      cites: [{ coding: id(7, 2), sentence }],
      state,
      by: id(1, 1),
      at: '2020-05-01T10:00:00.000Z',
      fingerprint: '',
      restsOn: null,
      stale: false,
      changes: [],
    }),
  ),
  codings: [1, 2].map((number) => ({ id: id(7, number), source: id(6, 1), text: `Words ${number}` })),
  sources: [{ id: id(6, 1), title: 'Interview' }],
  coders: [{ id: id(1, 1), name: 'Mira' }],
};

describe('the framework matrix as a table', () => {
  test('has a row an area and month, and says of an empty cell what is known', () => {
    const { columns, rows } = frameworkTable(framework);
    expect(columns).toEqual(['area', 'wave', '=Trust', 'Fatigue', 'copy']);
    expect(rows.map((row) => row.slice(1, 4))).toEqual([
      ['2020-01', 'It held. Nobody left.[2]', '(looked for, not raised)'],
      ['2020-02', '(draft) =It went.', ''],
      ['2020-03', '(no interview)', ''],
    ]);
  });

  test('as a workbook has a sheet a kind, and the excerpts with the sentences they stand behind', () => {
    const sheets = frameworkSheets(framework);
    expect(sheets.map(({ name }) => name)).toEqual(['Changes', 'Threats', 'Behind the texts']);
    expect(sheets[2]?.table.rows.map((row) => [row[1], row[4], ...row.slice(7, 13)])).toEqual([
      ['2020-01', 'confirmed', 'Mira', '2020-05-01T10:00:00.000Z', 1, '', 'Words 1', 'Interview'],
      ['2020-01', 'confirmed', 'Mira', '2020-05-01T10:00:00.000Z', 2, 'Nobody left.', 'Words 2', 'Interview'],
      ['2020-02', 'draft', 'Mira', '2020-05-01T10:00:00.000Z', 1, '', 'Words 1', 'Interview'],
      [
        '2020-02',
        'draft',
        'Mira',
        '2020-05-01T10:00:00.000Z',
        2,
        '(no longer in the text) It stays.',
        'Words 2',
        'Interview',
      ],
    ]);
    const files = unzipSync(workbookOf(sheets));
    expect(Object.keys(files).filter((name) => name.includes('/sheet'))).toHaveLength(3);
    const text = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join();
    expect(text).toContain('<t xml:space="preserve">=Trust</t>');
    expect(text).not.toContain('<f>');
  });
});
