import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/errors.ts';
import { readDraft } from '#shared/format/format.ts';
import { pagesPdf } from './pdf-builder.ts';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const wide = (text: string) => [...text].map((character) => `${character}\0`).join('');

async function refusal(file: Uint8Array, fileName: string): Promise<DomainError> {
  try {
    await readDraft(file, fileName);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`${fileName} was read`);
}

describe('what is not read is refused with the way out', () => {
  const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(512, '\0');
  const cases: [string, Uint8Array, string, RegExp, RegExp][] = [
    ['an empty file', new Uint8Array(), 'a.txt', /empty/, /save it again/],
    [
      'Word of the old kind',
      latin1(`${compound}${wide('WordDocument')}`),
      'a.doc',
      /old kind/,
      /save it as \.docx/,
    ],
    [
      'Word of the old kind under a new name',
      latin1(`${compound}${wide('WordDocument')}`),
      'a.docx',
      /old kind/,
      /save it as \.docx/,
    ],
    [
      'a document with a password',
      latin1(`${compound}${wide('EncryptedPackage')}`),
      'a.docx',
      /password/,
      /without one/,
    ],
    [
      'a table of the old kind',
      latin1(`${compound}${wide('Workbook')}`),
      'a.xls',
      /old kind \(\.xls\)/,
      /\.xlsx or \.csv/,
    ],
    ['a project of NVivo', latin1('\x01\x0f\0\0'), 'a.nvp', /only NVivo opens/, /REFI-QDA/],
    ['a project of ATLAS.ti', zipSync({ x: strToU8('x') }), 'a.atlproj', /only ATLAS\.ti opens/, /REFI-QDA/],
    ['a project of MAXQDA', latin1('SQLite format 3\0'), 'a.mx24', /only MAXQDA opens/, /REFI-QDA/],
    ['a project to exchange', zipSync({ x: strToU8('x') }), 'a.qdpx', /exchange project/, /project import/],
    ['a PDF of pictures', pagesPdf([]), 'a.pdf', /pictures/, /OCR/],
    ['a PDF cut short', latin1('%PDF-1.7\n'), 'a.pdf', /PDF is damaged/, /\.docx/],
    ['a PDF named as text', latin1('%PDF-1.7\n'), 'a.txt', /PDF is damaged/, /\.docx/],
    ['text under the name of a PDF', latin1('hello'), 'a.pdf', /not a PDF/, /save it again/],
    ['text under a rich name', latin1('hello'), 'a.rtf', /not a rich text file/, /save it again/],
    [
      'an OpenDocument sheet',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'a.ods',
      /a table/,
      /\.xlsx or \.csv/,
    ],
    ['a web archive', latin1('From: <Saved by a browser>'), 'a.mhtml', /web archive/, /\.html/],
    ['a picture', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'scan.png', /picture/, /typed/],
    ['a recording', latin1('\0\0\0 ftypM4A \0\0\0\0'), 'talk', /recording/, /transcribed/],
    ['a program', latin1('MZ\x90\0\x03\0\0\0'), 'setup.exe', /a program/, /leave it out/],
    ['a program without an ending', latin1('\x7fELF\x02\x01\x01\0'), 'setup', /a program/, /no transcript/],
    ['an archive', zipSync({ 'a.txt': strToU8('hello') }), 'a.zip', /archive/, /Unpack/],
    [
      'a presentation under a Word name',
      zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }),
      'a.docx',
      /in one piece/,
      /Word/,
    ],
    [
      'a spreadsheet without sheets',
      zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
      'a.xlsx',
      /spreadsheet is damaged/,
      /CSV/,
    ],
    [
      'unknown binary content',
      latin1('\0\x01\x02\x03\x04\0\x05\x06\x07'),
      'a.bin',
      /not a text file/,
      /save it as/,
    ],
  ];
  for (const [what, file, fileName, message, help] of cases) {
    it(what, async () => {
      const error = await refusal(file, fileName);
      expect(error.message).toMatch(message);
      expect(error.detail.help).toMatch(help);
    });
  }
});

describe('the encodings of plain text', () => {
  const read = async (file: Uint8Array) => (await readDraft(file, 'a.txt')).turns[0]?.text;

  it('are told apart by their marks, their zeros and their validity', async () => {
    const text = 'P: café “so”';
    const units = (swap: boolean) =>
      latin1(
        [...text]
          .map((character) => {
            const unit = character.charCodeAt(0);
            const pair = [String.fromCharCode(unit & 255), String.fromCharCode(unit >> 8)];
            return (swap ? pair.reverse() : pair).join('');
          })
          .join(''),
      );
    const expected = 'café “so”';
    expect(await read(new TextEncoder().encode(`\uFEFF${text}`))).toBe(expected);
    expect(await read(units(false))).toBe(expected);
    expect(await read(units(true))).toBe(expected);
    expect(await read(latin1('P: caf\xe9 \x93so\x94'))).toBe(expected);
  });

  it('survive one damaged byte among many good ones', async () => {
    const file = new TextEncoder().encode('P: é à ü ö ç ñ x');
    file[file.length - 1] = 0xff;
    expect(await read(file)).toBe('é à ü ö ç ñ \uFFFD');
  });
});
