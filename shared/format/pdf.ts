import { DomainError } from '#shared/errors.ts';
import { leftOutWarnings } from './document-lines.ts';
import { draftOfLines } from './draft-text.ts';
import type { DraftWarning, Importer } from './format.ts';
import { withoutFootnotes, withoutFurniture, withoutLineNumbers } from './pdf-furniture.ts';
import { pdfParagraphs } from './pdf-paragraphs.ts';
import { median, type PdfPiece, type PdfRow, rowsOfPage } from './pdf-rows.ts';
import { unpacksTooFar } from './pdf-streams.ts';

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_PAGES = 2_000;
const MAX_PIECES = 500_000;
/** A page of single letters has some five thousand. */
const MAX_PIECES_OF_PAGE = 10_000;

const tooLarge = (): DomainError =>
  new DomainError('too-large', 'The PDF holds more than any transcript.', { help: 'Split it by interview.' });

const damaged = (): DomainError =>
  new DomainError('invalid', 'The PDF is damaged and could not be read.', {
    help: 'Open it, print it to a new PDF, or copy its text into Word and save that as .docx.',
  });

const locked = (): DomainError =>
  new DomainError('unsupported', 'The PDF is locked with a password.', {
    help: 'Open it with the password, print it to a new PDF without one, and import that.',
  });

const scanned = (): DomainError =>
  new DomainError('unsupported', 'The PDF holds pictures of pages and no text.', {
    help: 'Have its text recognised (most scanners and PDF programs offer “OCR”), look it through, and import that.',
  });

interface Read {
  pages: PdfPiece[][];
  /** Text that stands across the page, as a stamp or a watermark does. */
  across: string[];
}

/** The text of every page with its places; fonts, pictures, scripts and forms are never loaded or run. */
async function readPages(bytes: Uint8Array): Promise<Read> {
  // Only whoever brings in a PDF waits for the library.
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(Uint8Array.from(bytes), {
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    if (document.numPages > MAX_PAGES) throw tooLarge();
    const read: Read = { pages: [], across: [] };
    let count = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      count += items.length;
      if (count > MAX_PIECES || items.length > MAX_PIECES_OF_PAGE) throw tooLarge();
      const pieces: PdfPiece[] = [];
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [across = 0, up = 0, , size = 0, x = 0, y = 0] = item.transform.map(Number);
        if (Math.abs(up) > Math.abs(across)) read.across.push(item.str);
        else
          pieces.push({
            text: item.str,
            x,
            right: x + item.width,
            y,
            size: Math.abs(size) || Math.abs(across),
          });
      }
      read.pages.push(pieces);
      page.cleanup();
    }
    return read;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function pagesOf(bytes: Uint8Array): Promise<Read> {
  try {
    return await readPages(bytes);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw error instanceof Error && error.name === 'PasswordException' ? locked() : damaged();
  }
}

/** Signs without a meaning: the font does not say which letters its shapes are. */
const isDumb = (rows: readonly PdfRow[]): boolean => {
  const text = rows.map((row) => row.text).join('');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const dumb = text.match(/[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return dumb > text.length * 0.3;
};

function warningsOf(pages: readonly PdfPiece[][], mended: readonly string[]): DraftWarning[] {
  const warnings: DraftWarning[] = [];
  const empty = pages.flatMap((pieces, at) => (pieces.length === 0 ? [at + 1] : []));
  if (empty.length > 0) {
    warnings.push({
      code: 'pages-without-text',
      message: `No text on page ${empty.slice(0, 10).join(', ')}${empty.length > 10 ? ' and others' : ''}: empty, or a picture of a page.`,
    });
  }
  if (mended.length > 0) {
    warnings.push({
      code: 'hyphens-mended',
      message: `${mended.length} words broken at the end of a line were made whole, such as “${mended[0]}”.`,
    });
  }
  return warnings;
}

/** PDF with text, read by where its words stand on the page. */
export const pdf: Importer = {
  name: 'PDF',
  extensions: ['pdf'],
  whole: { what: 'a PDF', program: 'the program it was made with' },
  sniff: (bytes) => /%PDF-\d/.test(String.fromCharCode(...bytes.subarray(0, 1024))),
  async read(bytes, fileName) {
    if (bytes.length > MAX_BYTES || unpacksTooFar(bytes)) throw tooLarge();
    const { pages, across } = await pagesOf(bytes);
    const all = pages.flatMap((pieces, at) => rowsOfPage(pieces, at + 1));
    if (all.length === 0 || isDumb(all)) throw scanned();
    const furniture = withoutFurniture(all);
    const numbered = withoutLineNumbers(furniture.rows);
    const footnotes = withoutFootnotes(numbered.rows, median(numbered.rows.map((row) => row.size)));
    const { lines, title, mended } = pdfParagraphs(footnotes.rows);
    const left = [
      ...furniture.left,
      ...numbered.left,
      ...footnotes.left,
      ...across.slice(0, 20).map((text) => ({ line: 0, text: `Across the page: ${text}` })),
    ];
    return draftOfLines(lines, {
      format: pdf.name,
      fileName,
      title,
      warnings: [...warningsOf(pages, mended), ...leftOutWarnings(left.length, false, 0)],
      notUnderstood: left,
      wrap: 'never',
    });
  },
};
