import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from '#shared/format/csv.ts';
import { matrixTable, trajectoriesTable } from '#shared/format/measure-tables.ts';
import { codingsTable, memosTable } from '#shared/format/study-tables.ts';
import { sampleContent } from '#test/support/sample-study.ts';

const read = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true }).data;

describe('a table as CSV', () => {
  test('gives every cell back, whatever it holds', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const { data } = Papa.parse<string[]>(toCsv({ columns: ['a', 'b'], rows }), { newline: '\n' });
        expect(data.slice(0, -1)).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  test.each(['=1+1', '+44', '-PPA', '@name', '\t=1', '\r=1', '=1+1\nand more', '=HYPERLINK("x","y")'])(
    'is no formula to a spreadsheet: %j',
    (text) => {
      const [, [cell = ''] = []] = Papa.parse<string[]>(toCsv({ columns: ['a'], rows: [[text]] })).data;
      expect(cell).toBe(`'${text}`);
    },
  );

  test('leaves numbers alone, negative ones too', () => {
    expect(toCsv({ columns: ['a', 'b'], rows: [[-5, null]] })).toBe('a,b\n-5,\n');
  });
});

describe('the tables of a study', () => {
  const content = sampleContent();

  test('hold a coding with its words, its theme and who said it where and when', () => {
    const rows = read(toCsv(codingsTable(content)));
    expect(rows).toHaveLength(content.codings.length);
    const [coding] = content.codings;
    const row = rows.find(({ id }) => id === coding?.id);
    const source = content.sources.find(({ id }) => id === coding?.source);
    expect(row).toMatchObject({
      theme: content.themes.find(({ id }) => id === coding?.theme)?.title,
      source: source?.title,
      area: content.areas.find(({ id }) => id === source?.area)?.name ?? '',
      wave: content.waves.find(({ id }) => id === source?.wave)?.month ?? '',
      copy: 'working copy, not cleared',
    });
    const panel = content.sources.find(
      ({ kind, participants }) => kind === 'interview' && participants.length === 1,
    );
    const said = rows.find((one) => one.source === panel?.title);
    expect(said?.participant).toBe(
      content.participants.find(({ id }) => id === panel?.participants[0])?.pseudonym,
    );
  });

  test('say of every coding whether measures count it: none of a duplicate, none that was withdrawn', () => {
    const [source] = content.sources.filter(({ id }) => content.codings.some((one) => one.source === id));
    const [participant] = source?.participants ?? [];
    const countedIn = (changed: typeof content) =>
      read(toCsv(codingsTable(changed))).filter(
        (row) => row.counted === 'true' && row.source === source?.title,
      ).length;
    expect(countedIn(content)).toBeGreaterThan(0);
    const twin = content.sources.find(({ id }) => id !== source?.id)?.id ?? null;
    const sources = content.sources.map((one) => (one === source ? { ...one, duplicateOf: twin } : one));
    expect(countedIn({ ...content, sources })).toBe(0);
    const [answer] = content.consents;
    if (!answer || !participant) throw new Error('The sample has consents and participants.');
    const left = { ...answer, participant, item: 'take-part', answer: 'no', wave: null } as const;
    const consents = [...content.consents, { ...left, on: '2030-01-01', scope: 'no-new-use' as const }];
    expect(countedIn({ ...content, consents })).toBe(0);
  });

  test('hold every memo with what it is about', () => {
    const rows = read(toCsv(memosTable(content)));
    expect(rows.map(({ body }) => body)).toEqual(
      content.memos.map(({ body }) => (/^[=+\-@]/.test(body) ? `'${body}` : body)),
    );
  });

  test('hold a cell of the matrix a row, by names instead of ids', () => {
    const { rows } = matrixTable(
      {
        waves: [{ id: 'w', month: '2020-08' }],
        areas: [{ id: 'a', name: 'Wexcombe' }],
        themes: [
          {
            title: 'Waving',
            kind: null,
            group: 'g',
            cells: [
              {
                area: 'a',
                wave: 'w',
                state: 'present',
                provisional: false,
                voices: { panel: 'present', all: 'present' },
                strength: { basis: 'share', value: 7.123456 },
                excerpts: 2,
                sources: 1,
                words: 1500,
              },
            ],
          },
        ],
      },
      [{ id: 'g', title: 'Hands' }],
    );
    expect(rows).toEqual([
      [
        'Waving',
        'unsorted',
        'Hands',
        'Wexcombe',
        '2020-08',
        'present',
        false,
        'present',
        'present',
        'share',
        7.12,
        2,
        1,
        1500,
        'working copy, not cleared',
      ],
    ]);
  });

  test('hold a trajectory with what the rule says beside what a person says', () => {
    const item = {
      theme: 't',
      area: 'a',
      series: '-PPA',
      allVoices: '-PPP',
      suggested: {
        label: 'gone-quiet',
        firmness: 'weak',
        flags: ['missing', 'as-of'],
        rule: 6,
        sentence: 'Because.',
      },
      confirmed: { label: 'steady', by: 'c', at: '2021-01-22', reason: 'Heard elsewhere', stale: false },
    };
    const csv = toCsv(
      trajectoriesTable([item, { ...item, confirmed: null }], {
        areas: [{ id: 'a', name: 'Wexcombe' }],
        groups: [],
        themes: [{ id: 't', title: 'Waving', kind: 'change', group: null }],
        coders: [{ id: 'c', name: 'Ada' }],
      }),
    );
    const [judged, suggested] = read(csv);
    expect(judged).toMatchObject({
      theme: 'Waving',
      series: "'-PPA",
      suggested: 'gone-quiet',
      flags: 'missing; as-of',
      confirmed: 'steady',
      'confirmed-by': 'Ada',
    });
    expect(suggested).toMatchObject({ suggested: 'gone-quiet', confirmed: '', reason: '' });
  });
});
