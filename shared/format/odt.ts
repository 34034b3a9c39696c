import { DomainError } from '#shared/errors.ts';
import { leftOutWarnings } from './document-lines.ts';
import { draftOfLines } from './draft-text.ts';
import type { Importer } from './format.ts';
import { type OdtFound, odtContent } from './odt-content.ts';
import { unpack, zipEntries } from './zip.ts';

/** Read as a stream: this is ten times the longest transcript seen. */
const MAX_PART_BYTES = 64 * 1024 * 1024;

/** Parts with words; pictures, settings and embedded files are never unpacked. */
const WANTED = new Set(['mimetype', 'content.xml', 'styles.xml', 'META-INF/manifest.xml']);

/** The type stands first and unpacked in the file; where it does not, the words part alone says what it is. */
function saysText(bytes: Uint8Array): boolean {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 200));
  return head.includes('.opendocument.text') || !head.includes('.opendocument.');
}

const damaged = (): DomainError =>
  new DomainError('invalid', 'The OpenDocument text is damaged and could not be read.', {
    help: 'Open it in LibreOffice or Word and save it again; that mends most damage.',
  });

const isFlat = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*<(?:\?xml[^>]*\?>\s*<)?(?:office:)?document\s[^>]*opendocument\.text\b/.test(
    new TextDecoder('utf-8').decode(bytes.subarray(0, 8192)),
  );

/** UTF-8 as OpenDocument has it; throws where it is not. */
const xmlOf = (part: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(part);

/** The XML parts with words: styles before content, which refers to them. */
function partsOf(bytes: Uint8Array): Uint8Array[] {
  if (bytes[0] !== 0x50) return [bytes];
  const parts = unpack(bytes, (name) => WANTED.has(name));
  const manifest = new TextDecoder('utf-8').decode(parts.get('META-INF/manifest.xml') ?? new Uint8Array());
  if (manifest.includes('encryption-data') || manifest.includes('encrypted-package')) {
    throw new DomainError('unsupported', 'The document is locked with a password.', {
      help: 'Open it in LibreOffice with the password, save a copy without one, and import the copy.',
    });
  }
  const content = parts.get('content.xml');
  if (content === undefined) throw damaged();
  return [parts.get('styles.xml') ?? new Uint8Array(), content].filter((part) => part.length > 0);
}

function foundIn(parts: readonly Uint8Array[]): OdtFound {
  if (parts.some((part) => part.length > MAX_PART_BYTES)) {
    throw new DomainError('too-large', 'The document holds more text than any transcript.', {
      help: 'Split it into one file per interview.',
    });
  }
  try {
    return odtContent(parts.map(xmlOf));
  } catch (error) {
    throw error instanceof DomainError ? error : damaged();
  }
}

/** OpenDocument text, packed (.odt) or as one XML file (.fodt). */
export const odt: Importer = {
  name: 'OpenDocument',
  extensions: ['odt', 'ott', 'fodt'],
  whole: { what: 'an OpenDocument text', program: 'LibreOffice or Word' },
  sniff: (bytes) => {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return isFlat(bytes);
    try {
      return zipEntries(bytes).some((entry) => entry.name === 'content.xml') && saysText(bytes);
    } catch {
      return false;
    }
  },
  async read(bytes, fileName) {
    const { lines, title, pictures, asides, isTracked } = foundIn(partsOf(bytes));
    return draftOfLines(lines, {
      format: odt.name,
      fileName,
      title,
      warnings: leftOutWarnings(asides.length, isTracked, pictures),
      notUnderstood: asides,
      wrap: 'never',
    });
  },
};
