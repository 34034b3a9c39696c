import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft, type SourceDraft } from '#shared/format/format.ts';
import { buildXlsx, number, textRows } from './xlsx-builder.ts';

const read = (text: string, name = 'a.csv') => readDraft(new TextEncoder().encode(text), name);
const said = ({ turns }: SourceDraft) => turns.map(({ speaker, text }) => [speaker, text]);
const codes = ({ warnings }: SourceDraft) => warnings.map(({ code }) => code);

/** What a cell can hold without being tidied: no white space at its ends, line ends of one kind. */
const cell = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replace(/[\r\uFEFF\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').trim())
  .filter((text) => text !== '');
const quotes = fc
  .array(cell, { minLength: 2, maxLength: 12 })
  .map((texts) =>
    texts.map((text, at) => [at % 2 === 0 ? 'INT' : 'P', `Well: ${text}\nand “so”, "on"; then\ton.`]),
  );

describe('any words come back from a table as they were typed', () => {
  it.each([
    [',', 'a.csv'],
    [';', 'a.csv'],
    ['\t', 'a.tsv'],
    ['|', 'a.csv'],
    ['\t', 'a.csv'],
  ])('parted by %j in %s, whatever the line ends', (delimiter, name) =>
    fc.assert(
      fc.asyncProperty(quotes, fc.constantFrom('\n', '\r\n', '\r'), async (rows, end) => {
        const text = [['Speaker', 'Text'], ...rows]
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
          .join(end);
        expect(said(await read(text, name))).toEqual(rows);
      }),
      { numRuns: 30 },
    ),
  );

  it('in a spreadsheet', () =>
    fc.assert(
      fc.asyncProperty(quotes, async (rows) => {
        const file = buildXlsx({ sheets: [{ name: 'x', rows: textRows([['Speaker', 'Text'], ...rows]) }] });
        expect(said(await readDraft(file, 'a.xlsx'))).toEqual(rows);
      }),
      { numRuns: 30 },
    ));
});

describe('columns are told', () => {
  it.each([
    'Participant,Quotation\nB-01,The keys are with her.\n',
    'quotation content,said by\nThe keys are with her.,B-01\n',
    'Role,Coded segment\nB-01,The keys are with her.\n',
    'Quotes of the first round\n\nName,Excerpt\nB-01,The keys are with her.\n',
  ])('by headings in words: %j', async (text) => {
    const draft = await read(text);
    expect(said(draft)).toEqual([['B-01', 'The keys are with her.']]);
    expect(codes(draft)).not.toContain('columns-guessed');
  });

  it('by what they hold where no heading is known, and says so', async () => {
    const draft = await read(
      'Wer,Zitat\nEwa,Die Schlüssel sind bei Margarete.\nEwa,Das waren sie immer schon.\n',
    );
    expect(said(draft)).toEqual([
      ['Ewa', 'Die Schlüssel sind bei Margarete.'],
      ['Ewa', 'Das waren sie immer schon.'],
    ]);
    expect(codes(draft)).toContain('columns-guessed');
    const without = await read('Ewa,The keys are with Margaret.\nEwa,They always were with Margaret.\n');
    expect(without.turns).toHaveLength(2);
  });

  it('as interviewer where a column of roles says so', async () => {
    const draft = await read(
      'Speaker,Role,Text\nMira,Interviewer,And then?\nEwa,Participant,Then nothing.\n',
    );
    expect(draft.turns.map(({ role }) => role)).toEqual(['interviewer', 'participant']);
  });

  it.each([
    [
      'MAXQDA',
      'Document group;Document name;Code;Begin;End;Weight score;Segment;Area;Coverage %\nNorth;N-01;Trust;3;3;0;So it was.;120;0,4\nNorth;N-02;Keys;9;9;0;And so on.;88;0,2\n',
    ],
    [
      'ATLAS.ti',
      'ID,Document,Quotation Content,Comment,Codes,Created by\n1:1,N-01,So it was.,,Trust,MS\n1:2,N-02,And so on.,,Keys,MS\n',
    ],
    ['Taguette', 'id,document,tag,content\n1,N-01,Trust,So it was.\n2,N-02,Keys,And so on.\n'],
  ])('as %s names them in a list of coded passages', async (_, text) => {
    const draft = await read(text);
    expect(said(draft)).toEqual([
      [null, 'So it was.'],
      [null, 'And so on.'],
    ]);
    expect(draft.proposals.form.value).toBe('summary');
    expect(codes(draft).filter((code) => code !== 'delimiter')).toEqual(['columns-beside']);
    expect(draft.notUnderstood[0]?.text).toContain('Trust');
  });

  it('with every row whole where none of them holds words', async () => {
    const draft = await read('a,b\n1,2\n');
    expect(draft.turns.map(({ text }) => text)).toEqual(['a\nb', '1\n2']);
    expect(codes(draft)).toContain('rows-whole');
  });
});

describe('nothing of a table is dropped', () => {
  it('not a cell beside the words, nor a row without any', async () => {
    const draft = await read('Quote,Speaker,Theme,Mood\nSo it was.,Ewa,Trust,glad\n,Ewa,Keys,\n');
    expect(draft.notUnderstood).toEqual([
      { line: 2, text: 'Theme: Trust · Mood: glad' },
      { line: 3, text: 'Speaker: Ewa · Theme: Keys' },
    ]);
  });

  it('not a quotation mark that closes nothing', async () => {
    const draft = await read('Speaker,Text\nEwa,"So it was\nTom,and so "it" is\n');
    expect(said(draft)).toEqual([
      ['Ewa', '"So it was'],
      ['Tom', 'and so "it" is'],
    ]);
    expect(codes(draft)).toContain('odd-quotes');
  });
});

it('days are told of spreadsheets that count from 1900, with its leap day, and from 1904', async () => {
  const dated = async (serial: number, style: number, since1904 = false) => {
    const rows = `${textRows([['Text', 'Date'], ['So it was said.']])}<row r="3">${number('B3', serial, style)}</row>`;
    const draft = await readDraft(buildXlsx({ sheets: [{ name: 'x', rows }], since1904 }), 'a.xlsx');
    return draft.notUnderstood.map(({ text }) => text);
  };
  expect(await dated(44_172, 1)).toEqual(['Date: 2020-12-07']);
  expect(await dated(42_710, 1, true)).toEqual(['Date: 2020-12-07']);
  expect(await dated(59, 1)).toEqual(['Date: 1900-02-28']);
  expect(await dated(61, 1)).toEqual(['Date: 1900-03-01']);
  expect(await dated(44_172, 2)).toEqual(['Date: 2020-12']);
  expect(await dated(0.5, 3)).toEqual(['Date: 12:00:00']);
  expect(await dated(44_172.25, 4)).toEqual(['Date: 2020-12-07 06:00:00']);
  expect(await dated(44_172, 0)).toEqual(['Date: 44172']);
});
