import { DomainError } from '#shared/errors.ts';
import { decodeNamed } from './code-page.ts';
import { leftOutWarnings } from './document-lines.ts';
import { draftOfLines } from './draft-text.ts';
import { type DecodedText, decodeText } from './encoding.ts';
import type { Importer } from './format.ts';
import { type HtmlFound, htmlLines } from './html-lines.ts';

/** Where a page says its character set (HTML, "prescan a byte stream"). */
const DECLARED =
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})/i;

const headOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes.subarray(0, 4096));

/** What is not Unicode is read as the page says; only where it says nothing as Windows-1252 with a warning. */
function textOf(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes);
  const match = DECLARED.exec(headOf(bytes));
  const declared = match?.[1] ?? match?.[2];
  if (decoded.encoding !== 'windows-1252' || declared === undefined) return decoded;
  return { ...decoded, text: decodeNamed(bytes, declared).replace(/\r\n?/g, '\n'), warnings: [] };
}

/** The parser compares every attribute of a tag with every other: more comparisons than a minute of work. */
const MAX_COMPARISONS = 500_000_000;

function isTooDense(page: string): boolean {
  let comparisons = 0;
  for (let at = page.indexOf('<'); at !== -1; ) {
    const end = page.indexOf('>', at);
    let parts = 0;
    const until = end === -1 ? page.length : end;
    for (let place = at; place < until; place += 1) {
      const code = page.charCodeAt(place);
      if (code <= 0x20 || code === 0x22 || code === 0x27 || code === 0x2f) parts += 1;
    }
    comparisons += parts * parts;
    if (comparisons > MAX_COMPARISONS) return true;
    at = end === -1 ? -1 : page.indexOf('<', end);
  }
  return false;
}

function foundIn(html: string): HtmlFound {
  const refuse = (): never => {
    throw new DomainError('invalid', 'The web page is nested or packed beyond reason and was not read.', {
      help: 'Open it in a browser, copy its text into Word and save that as .docx.',
    });
  };
  if (isTooDense(html)) return refuse();
  try {
    return htmlLines(html);
  } catch {
    return refuse();
  }
}

/** Web pages and what word processors save as such: read as a tree, never run, nothing fetched. */
export const html: Importer = {
  name: 'Web page',
  extensions: ['html', 'htm', 'xhtml'],
  sniff: (bytes) =>
    /^\uFEFF?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(
      headOf(bytes),
    ),
  async read(bytes, fileName) {
    const { text, warnings } = textOf(bytes);
    const { lines, title, pictures, asides } = foundIn(text);
    return draftOfLines(lines, {
      format: html.name,
      fileName,
      title,
      warnings: [...warnings, ...leftOutWarnings(asides.length, false, pictures)],
      notUnderstood: asides,
      wrap: 'never',
    });
  },
};
