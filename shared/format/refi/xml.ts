import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { DomainError } from '#shared/errors.ts';

/** What an XML file may hold; above these it is refused before anything is kept. */
export const XML_LIMITS = {
  bytes: 64 * 1024 * 1024,
  depth: 100,
  attributeLength: 1024 * 1024,
  elements: 5_000_000,
};

/** Read in pieces of this size. */
const PIECE = 64 * 1024;

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  namespace: string;
  line: number;
  /** "" where it is not there. */
  attribute(name: string): string;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  words(text: string): void;
  close(): void;
}

const refused = (why: string): DomainError =>
  new DomainError('invalid', `The XML cannot be read: ${why}.`, {
    help: 'Export it once more from the program it was made with. Nothing was kept.',
  });

const tooLarge = (what: string): DomainError =>
  new DomainError('too-large', `The XML ${what}; nothing was kept.`, {
    help: 'Export a part of the project, or the codebook alone.',
  });

const isUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null =>
  bytes[0] === 0xff && bytes[1] === 0xfe
    ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : null;

/** The bytes as text, a piece at a time, no character cut in two. Throws where they are not what they say. */
function* pieces(bytes: Uint8Array): Generator<string> {
  const wide = isUtf16(bytes);
  const decoder = new TextDecoder(wide ?? 'utf-8', { fatal: true, ignoreBOM: true });
  const decode = (part: Uint8Array): string => {
    try {
      return decoder.decode(part);
    } catch {
      throw refused('it is not UTF-8');
    }
  };
  if (wide) {
    yield decode(bytes.subarray(2));
    return;
  }
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    let end = Math.min(at + PIECE, bytes.length);
    while (end < bytes.length && end > at + 1 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    yield decode(bytes.subarray(at, end));
    at = end;
  }
}

/**
 * Reads XML once, from its beginning to its end. No document type, no entity but the five, nothing from outside.
 * Throws DomainError `invalid` for what is not well formed, `too-large` above the limits.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  if (bytes.length > XML_LIMITS.bytes) throw tooLarge('is larger than 64 MB');
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let elements = 0;
  parser.on('doctype', () => {
    throw refused('it declares a document type, which is not read for safety');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|utf-?16(le|be)?|us-ascii|ascii)$/i.test(encoding))
      throw refused(`it says it is written in ${encoding.slice(0, 40)}, not in UTF-8`);
  });
  parser.on('error', (error) => {
    throw refused(error.message.replace(/\.$/, ''));
  });
  parser.on('opentagstart', () => {
    depth += 1;
    elements += 1;
    if (depth > XML_LIMITS.depth) throw tooLarge('is nested more than 100 deep');
    if (elements > XML_LIMITS.elements) throw tooLarge('has more than five million elements');
  });
  parser.on('attribute', ({ value }) => {
    if (value.length > XML_LIMITS.attributeLength) throw tooLarge('has an attribute of more than 1 MB');
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const attributes = new Map<string, string>(
      Object.values(tag.attributes).flatMap((one: SaxesAttributeNS): [string, string][] =>
        one.uri === '' ? [[one.local, one.value]] : [],
      ),
    );
    handler.open({
      name: tag.local,
      namespace: tag.uri,
      line: parser.line,
      attribute: (name) => attributes.get(name) ?? '',
    });
  });
  parser.on('text', (text) => handler.words(text));
  parser.on('cdata', (text) => handler.words(text));
  parser.on('closetag', () => {
    depth -= 1;
    handler.close();
  });
  for (const piece of pieces(bytes)) parser.write(piece);
  parser.close();
}
