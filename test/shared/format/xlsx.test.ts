import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toXlsx } from '#shared/format/xlsx.ts';

const sheetOf = (bytes: Uint8Array): string => {
  const file = unzipSync(bytes)['xl/worksheets/sheet1.xml'];
  return file ? strFromU8(file) : '';
};
const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('a table as XLSX', () => {
  test('holds every text as text, so that nothing in it is a formula', () => {
    const sheet = sheetOf(
      toXlsx({ columns: ['words'], rows: [['=1+1'], ['@x'], ['+4'], ['-2']] }, 'Passages'),
    );
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/t="inlineStr"/g)).toHaveLength(5);
    expect(sheet).toContain('<t xml:space="preserve">=1+1</t>');
  });

  test('keeps numbers and truths as what they are, and leaves empty cells out', () => {
    const sheet = sheetOf(toXlsx({ columns: ['a', 'b', 'c', 'd'], rows: [[7, true, null, '']] }, 'x'));
    expect(sheet).toContain('<row r="2"><c r="A2"><v>7</v></c><c r="B2" t="b"><v>1</v></c></row>');
  });

  test('gives back any words that XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const plain = words.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
        const [, read = ''] =
          /<row r="2">.*?preserve">([\s\S]*?)<\/t>/u.exec(
            sheetOf(toXlsx({ columns: ['words'], rows: [[words]] }, 'x')),
          ) ?? [];
        expect(unescaped(read)).toBe(plain);
      }),
    );
  });

  test('says where it cuts what no cell can hold', () => {
    const sheet = sheetOf(toXlsx({ columns: ['words'], rows: [['word '.repeat(10_000)]] }, 'x'));
    const [, read = ''] = /<row r="2">.*?preserve">([\s\S]*?)<\/t>/u.exec(sheet) ?? [];
    expect(read).toHaveLength(32_767);
    expect(read).toMatch(/ \[… cut: a cell holds no more\]$/);
  });

  test('names its columns beyond Z', () => {
    const columns = Array.from({ length: 28 }, (_, at) => `c${at}`);
    expect(sheetOf(toXlsx({ columns, rows: [] }, 'x'))).toContain('r="AB1"');
  });
});
