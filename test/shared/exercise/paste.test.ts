import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXERCISE_PARTS } from '#shared/exercise/exercise.ts';
import { pastedRows } from '#shared/exercise/paste.ts';

const themes = [
  { id: '1', title: 'Trust grew', kind: 'change' as const },
  { id: '2', title: 'Winter burnout', kind: 'threat' as const },
  { id: '3', title: 'Peer pairs', kind: 'opportunity' as const },
];
const said = (text: string) =>
  pastedRows(text, themes).map((row) =>
    EXERCISE_PARTS.map((part) => (row[part].theme ? `<${row[part].theme.title}>` : row[part].words)),
  );

describe('pasted rows of an exercise', () => {
  test('come from a spreadsheet, and a title means its theme where its kind fits the column', () => {
    expect(said('trust grew\tWinter burnout\tPeer Pairs\tAsk them\r\nPeer pairs\tTrust grew\t\t')).toEqual([
      ['<Trust grew>', '<Winter burnout>', '<Peer pairs>', 'Ask them'],
      ['Peer pairs', 'Trust grew', '', ''],
    ]);
  });

  test('leave out a row of headings and empty rows, and keep what stands beyond the fourth cell with the step', () => {
    expect(said('Key changes\tThreats\tWays to overcome\tNext steps\n\t\t\n\na\tb\tc\td\te')).toEqual([
      ['a', 'b', 'c', 'd; e'],
    ]);
  });

  test('may have cells of several lines, quotation marks in them, and marks that never end', () => {
    expect(said('"one\ntwo"\t"she said ""no"""\tc\td')).toEqual([['one two', 'she said "no"', 'c', 'd']]);
    expect(said('"one\tb\nc\td')).toEqual([
      ['"one', 'b', '', ''],
      ['c', 'd', '', ''],
    ]);
  });

  test('may be written with arrows where no tab stands between them', () => {
    expect(said('Trust grew → winter burnout -> Peer pairs => Ring round')).toEqual([
      ['<Trust grew>', '<Winter burnout>', '<Peer pairs>', 'Ring round'],
    ]);
  });

  test('keep every word that was written', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const table = fc.array(fc.array(word, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(said(rows.map((cells) => cells.join('\t')).join('\n'))).toEqual(rows);
      }),
    );
  });
});
