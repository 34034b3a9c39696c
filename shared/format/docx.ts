import mammoth from 'mammoth';
import { DomainError } from '#shared/errors.ts';
import { aside, type DocumentLines, leftOutWarnings } from './document-lines.ts';
import { docxLines } from './docx-lines.ts';
import { draftOfLines } from './draft-text.ts';
import { decodeEntities } from './entity.ts';
import type { Importer, NotUnderstood } from './format.ts';
import { checkXmlShape } from './xml-shape.ts';
import { repack, unpack, zipEntries } from './zip.ts';

/** One part of XML is held as a tree some thirty times its size: this is ten times the longest transcript seen. */
const MAX_PART_BYTES = 32 * 1024 * 1024;

/** More than a book has; a tree of so many takes some 300 MB. */
const MAX_ELEMENTS = 150_000;

/** Parts with words or with what words need; pictures, fonts and embedded files are never unpacked. */
const isWanted = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/.test(name);

/** Some programs number the part that holds the text. */
const BODY = /^word\/document\d*\.xml$/;

const damaged = (): DomainError =>
  new DomainError('invalid', 'The Word document is damaged and could not be read.', {
    help: 'Open it in Word and save it again; Word mends most damage.',
  });

/** UTF-16, which Word never writes: marks in it would not be seen. */
const isWide = (part: Uint8Array): boolean =>
  (part[0] === 0xff && part[1] === 0xfe) ||
  (part[0] === 0xfe && part[1] === 0xff) ||
  part.subarray(0, 4).includes(0);

function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = unpack(bytes, isWanted);
  let room = MAX_ELEMENTS;
  for (const part of parts.values()) {
    if (part.length > MAX_PART_BYTES) {
      throw new DomainError('too-large', 'The document holds more text than any transcript.', {
        help: 'Split it into one file per interview.',
      });
    }
    if (isWide(part)) throw damaged();
    room -= checkXmlShape(part, room);
  }
  return parts;
}

/** The words of an XML part, paragraph by paragraph, without reading it as a tree: only for the list of what was left out. */
function wordsOf(part: Uint8Array): string[] {
  const xml = new TextDecoder('utf-8').decode(part);
  return xml.split('</w:p>').flatMap((paragraph) => {
    const runs = [...paragraph.matchAll(/<w:t(?:\s[^>]{0,200})?>([^<]*)<\/w:t>/g)].map((run) =>
      decodeEntities(run[1] ?? ''),
    );
    const words = runs.join('').trim();
    return words === '' ? [] : [words];
  });
}

const ASIDE: readonly { name: RegExp; what: string }[] = [
  { name: /^word\/header\d*\.xml$/, what: 'Page header' },
  { name: /^word\/footer\d*\.xml$/, what: 'Page footer' },
  { name: /^word\/footnotes\.xml$/, what: 'Footnote' },
  { name: /^word\/endnotes\.xml$/, what: 'Endnote' },
  { name: /^word\/comments\.xml$/, what: 'Comment' },
];

/** What stands beside the text on the page: reported, never mixed into the words. */
function asides(parts: ReadonlyMap<string, Uint8Array>): NotUnderstood[] {
  const found: NotUnderstood[] = [];
  for (const { name, what } of ASIDE) {
    for (const [path, part] of parts) {
      if (name.test(path)) found.push(...wordsOf(part).flatMap((words) => aside(what, words)));
    }
  }
  return found;
}

/** Reads the checked parts through mammoth, whose tree is taken before it makes HTML of it. */
async function linesOf(parts: ReadonlyMap<string, Uint8Array>): Promise<DocumentLines> {
  let document: unknown = null;
  const keep = (tree: unknown) => {
    document = tree;
    return Object.assign({}, tree, { children: [] });
  };
  try {
    const packed = repack(parts);
    const arrayBuffer = new ArrayBuffer(packed.length);
    new Uint8Array(arrayBuffer).set(packed);
    // Under Node the library asks for `buffer` and takes any array buffer; in a browser it asks for `arrayBuffer`.
    const input: Parameters<typeof mammoth.convertToHtml>[0] = { arrayBuffer };
    Object.assign(input, { buffer: arrayBuffer });
    await mammoth.convertToHtml(input, { transformDocument: keep });
    return docxLines(document);
  } catch {
    throw damaged();
  }
}

function bodyOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  for (const [name, part] of parts) if (BODY.test(name)) return part;
  return new Uint8Array();
}

const isTracked = (parts: ReadonlyMap<string, Uint8Array>): boolean =>
  /<w:(?:ins|del)\s/.test(new TextDecoder('utf-8').decode(bodyOf(parts)));

export const docx: Importer = {
  name: 'Word',
  extensions: ['docx', 'docm', 'dotx'],
  whole: { what: 'a Word document', program: 'Word' },
  sniff: (bytes) => {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
    try {
      return zipEntries(bytes).some((entry) => BODY.test(entry.name));
    } catch {
      return false;
    }
  },
  async read(bytes, fileName) {
    const parts = partsOf(bytes);
    const { lines, title, pictures } = await linesOf(parts);
    const left = asides(parts);
    return draftOfLines(lines, {
      format: docx.name,
      fileName,
      title,
      warnings: leftOutWarnings(left.length, isTracked(parts), pictures),
      notUnderstood: left,
      wrap: 'never',
    });
  },
};
