import { strToU8, zipSync } from 'fflate';
import type { Table } from './csv.ts';
import { columnLetters } from './table-grid.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What a cell can hold. */
const LONGEST = 32_767;
const CUT = ' [… cut: a cell holds no more]';

/** What a cell holds of a text; one that is cut says so. */
const fitting = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - CUT.length)}${CUT}`;

/** Text as XML: what XML cannot hold is left out, half characters among it. */
const escaped = (text: string): string =>
  fitting(text)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A cell by its type: text is always text, so that nothing in it is taken for a formula. */
function cellOf(value: string | number | boolean | null, place: string, style: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"${style}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const rowOf = (cells: Table['rows'][number], row: number, style = ''): string =>
  `<row r="${row}">${cells.map((value, at) => cellOf(value, `${columnLetters(at)}${row}`, style)).join('')}</row>`;

/** Some characters wide: as the longest of the first cells, within what can be read. */
const widthOf = ({ columns, rows }: Table, at: number): number => {
  const seen = rows.slice(0, 100).map((row) => String(row[at] ?? '').length);
  return Math.min(60, Math.max(8, columns[at]?.length ?? 0, ...seen) + 2);
};

/** One sheet of a file. */
export interface Sheet {
  /** Up to 31 characters, unlike the others'. */
  name: string;
  table: Table;
  /** Its first two columns stay in view with the head, and its texts are wrapped. */
  isProse?: boolean;
}

/** Styles by number: plain, bold, wrapped from the top. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function sheetOf({ table, isProse = false }: Sheet): string {
  const { columns, rows } = table;
  const widths = columns.map(
    (_, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(table, at)}" customWidth="1"/>`,
  );
  const frozen = isProse
    ? '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>'
    : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const style = isProse ? ' s="2"' : '';
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${rowOf(columns, 1, ' s="1"')}${rows.map((row, at) => rowOf(row, at + 2, style)).join('')}</sheetData></worksheet>`;
}

/** Tables as the sheets of one XLSX file (ECMA-376), each with its head kept in view. */
export function workbookOf(sheets: readonly Sheet[]): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const names = sheets.map(
    ({ name }, at) =>
      `<sheet name="${escaped(name.replace(/[[\]:*?/\\'"]/gu, ' ').slice(0, 31))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${sheets.map((_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet')).join('')}${part('styles', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/styles.xml': STYLES,
  };
  for (const [at, sheet] of sheets.entries()) files[`xl/worksheets/sheet${at + 1}.xml`] = sheetOf(sheet);
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(`${XML}\n${text}`)])),
    { mtime: '1980-01-01T00:00:00' },
  );
}

/** A table as an XLSX file of one sheet. */
export const toXlsx = (table: Table, sheet: string): Uint8Array => workbookOf([{ name: sheet, table }]);
