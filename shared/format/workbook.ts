import { DomainError } from '#shared/errors.ts';
import { aside } from './document-lines.ts';
import type { DraftWarning, Importer, NotUnderstood } from './format.ts';
import { draftOfGrids } from './table-draft.ts';
import { cellCounter, type Grid } from './table-grid.ts';
import { readSheet, type WorkbookFrame } from './workbook-sheet.ts';
import { numberForms, sharedStrings } from './workbook-values.ts';
import { readXml } from './xml-events.ts';
import { unpack, zipEntries } from './zip.ts';

/** One part of XML: more than any table of quotes. */
const MAX_PART_BYTES = 32 * 1024 * 1024;
const MAX_SHEETS = 200;

/** Parts with words; pictures, charts, macros and embedded files are never unpacked. */
const isWanted = (name: string): boolean =>
  /^xl\/(?:[^/]+\.xml|_rels\/workbook[^/]*\.rels|worksheets\/[^/]+\.xml|comments\/[^/]+\.xml|threadedComments\/[^/]+\.xml)$/i.test(
    name,
  );

const BOOK = /^xl\/workbook\d*\.xml$/i;

const damaged = (): DomainError =>
  new DomainError('invalid', 'The spreadsheet is damaged and could not be read.', {
    help: 'Open it in Excel or LibreOffice and save it again, or save the sheet as CSV.',
  });

interface SheetNamed {
  name: string;
  part: string;
  isHidden: boolean;
}

type Parts = ReadonlyMap<string, string>;

/** The parts as text, by their name in lower case, as the format compares names. */
function partsOf(bytes: Uint8Array): Parts {
  const parts = new Map<string, string>();
  for (const [name, part] of unpack(bytes, isWanted)) {
    if (part.length > MAX_PART_BYTES)
      throw new DomainError('too-large', 'The spreadsheet holds more than any table of quotes.', {
        help: 'Split it, or save only the sheet that is needed.',
      });
    parts.set(name.toLowerCase(), new TextDecoder('utf-8', { fatal: true }).decode(part));
  }
  return parts;
}

/** The sheets in the order of their tabs, and whether days are counted from 1904. */
function sheetsOf(parts: Parts): { sheets: SheetNamed[]; since1904: boolean } {
  const [bookName = '', book = ''] = [...parts].find(([name]) => BOOK.test(name)) ?? [];
  const targets = new Map<string, string>();
  readXml(parts.get(bookName.replace('xl/', 'xl/_rels/').concat('.rels')) ?? '<x/>', {
    open: (name, attribute) => {
      if (name === 'Relationship' && attribute('TargetMode') !== 'External')
        targets.set(attribute('Id'), attribute('Target'));
      return undefined;
    },
    words: () => undefined,
  });
  const sheets: SheetNamed[] = [];
  let since1904 = false;
  readXml(book, {
    open: (name, attribute) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attribute('date1904'));
      if (name !== 'sheet') return undefined;
      const target = targets.get(attribute('id')) ?? '';
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      const state = attribute('state');
      sheets.push({
        name: attribute('name').slice(0, 100) || `Sheet ${sheets.length + 1}`,
        part: part.toLowerCase(),
        isHidden: state === 'hidden' || state === 'veryHidden',
      });
      return undefined;
    },
    words: () => undefined,
  });
  return { sheets, since1904 };
}

/** The words of every comment, in the order of the file. */
function commentsIn(parts: Parts): NotUnderstood[] {
  const found: NotUnderstood[] = [];
  for (const [name, xml] of parts) {
    if (!/^xl\/(?:comments[^/]*\.xml|comments\/|threadedcomments\/)/.test(name)) continue;
    let words: string[] = [];
    let inWords = 0;
    readXml(xml, {
      open: (element, attribute) => {
        if (element === 'comment' || element === 'threadedComment') {
          const place = attribute('ref').slice(0, 20);
          words = [];
          return () => {
            found.push(...aside(place === '' ? 'Comment' : `Comment on ${place}`, words.join('')));
          };
        }
        if (element !== 't' && element !== 'text') return undefined;
        inWords += 1;
        return () => {
          inWords -= 1;
        };
      },
      words: (text) => {
        if (inWords > 0) words.push(text);
      },
    });
  }
  return found;
}

interface Book {
  grids: Grid[];
  warnings: DraftWarning[];
  notUnderstood: NotUnderstood[];
}

function readBook(parts: Parts): Book {
  const { sheets, since1904 } = sheetsOf(parts);
  if (sheets.length === 0) throw damaged();
  if (sheets.length > MAX_SHEETS)
    throw new DomainError('too-large', `The spreadsheet has more than ${MAX_SHEETS} sheets.`, {
      help: 'Save the sheets that are needed as a file of their own.',
    });
  const frame: WorkbookFrame = {
    strings: sharedStrings(parts.get('xl/sharedstrings.xml') ?? '<x/>'),
    forms: numberForms(parts.get('xl/styles.xml') ?? '<x/>'),
    since1904,
    count: cellCounter(),
  };
  const grids: Grid[] = [];
  const unsolved: string[] = [];
  const hidden: string[] = [];
  const notUnderstood = commentsIn(parts);
  const commented = notUnderstood.length;
  for (const { name, part, isHidden } of sheets) {
    // A chart on a sheet of its own has no cells.
    const xml = part.startsWith('xl/worksheets/') ? parts.get(part) : undefined;
    if (xml === undefined) {
      notUnderstood.push({ line: 0, text: `Sheet "${name}": holds no table.` });
      continue;
    }
    const { unsolved: open, ...grid } = readSheet(xml, frame);
    if (!isHidden) {
      grids.push({ name, ...grid });
      unsolved.push(...open);
      continue;
    }
    if (grid.rows.length > 0) hidden.push(name);
    for (const row of grid.rows)
      notUnderstood.push({
        line: row.number,
        text: `Hidden sheet "${name}": ${[...row.cells.values()].join(' · ').replace(/\s+/g, ' ')}`,
      });
  }
  return { grids, notUnderstood, warnings: warningsOf(unsolved, hidden, commented) };
}

function warningsOf(
  unsolved: readonly string[],
  hidden: readonly string[],
  comments: number,
): DraftWarning[] {
  const warnings: DraftWarning[] = [];
  if (unsolved.length > 0)
    warnings.push({
      code: 'formula-unsolved',
      message: `${unsolved.length === 1 ? 'A formula has' : `${unsolved.length} formulas have`} no result in the file (${unsolved.slice(0, 5).join(', ')}): open it in Excel or LibreOffice and save it again.`,
    });
  if (hidden.length > 0)
    warnings.push({
      code: 'hidden-sheets',
      message: `Hidden sheets were left out and are listed: ${hidden
        .slice(0, 6)
        .map((name) => `"${name}"`)
        .join(', ')}.`,
    });
  if (comments > 0)
    warnings.push({
      code: 'left-out',
      message: `${comments === 1 ? 'A comment is' : `${comments} comments are`} not part of the words; ${comments === 1 ? 'it is' : 'they are'} listed.`,
    });
  return warnings;
}

/** A spreadsheet (.xlsx): every visible sheet, one after another. */
export const workbook: Importer = {
  name: 'Table (Excel)',
  extensions: ['xlsx', 'xlsm'],
  whole: { what: 'a spreadsheet', program: 'Excel or LibreOffice' },
  sniff: (bytes) => {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
    try {
      return zipEntries(bytes).some((entry) => BOOK.test(entry.name));
    } catch {
      return false;
    }
  },
  async read(bytes, fileName) {
    let book: Book;
    try {
      book = readBook(partsOf(bytes));
    } catch (error) {
      throw error instanceof DomainError ? error : damaged();
    }
    const { grids, warnings, notUnderstood } = book;
    return draftOfGrids(grids, { format: workbook.name, fileName, warnings, notUnderstood });
  },
};
