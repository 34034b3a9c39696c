import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export interface BuiltSheet {
  name: string;
  /** What stands in `sheetData`; see `cellsOf`. */
  rows: string;
  state?: 'hidden' | 'veryHidden';
  before?: string;
  after?: string;
}

/** Cells of a row as spreadsheets write them; styles by their number. */
export const inline = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
export const number = (place: string, value: number, style = 0): string =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;

/** Rows of texts as one table, from A1. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, at) => (text === '' ? '' : inline(`${String.fromCharCode(65 + at)}${row + 1}`, text))).join('')}</row>`,
    )
    .join('');

/** Styles by number: 0 as it stands, 1 a day, 2 month and year, 3 a time of day, 4 a day and a time of the file's own. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy\\ hh:mm;@"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="21"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

export interface BuiltBook {
  sheets: readonly BuiltSheet[];
  /** What stands in every `si`. */
  strings?: readonly string[];
  since1904?: boolean;
  parts?: Readonly<Record<string, string>>;
}

/** A small but whole spreadsheet, with the parts and names that Excel gives them. */
export function buildXlsx({ sheets, strings = [], since1904 = false, parts = {} }: BuiltBook): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${since1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}</Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="${strings.length}">${strings.map((si) => `<si>${si}</si>`).join('')}</sst>`,
  };
  for (const [at, { rows, before = '', after = '' }] of sheets.entries())
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  for (const [name, content] of Object.entries(parts)) files[name] = content;
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${text}`),
      ]),
    ),
    { mtime: '2020-12-07T12:00:00Z' },
  );
}
