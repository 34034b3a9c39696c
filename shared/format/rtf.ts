import { DomainError } from '#shared/errors.ts';
import { leftOutWarnings } from './document-lines.ts';
import { draftOfLines } from './draft-text.ts';
import type { DraftWarning, Importer } from './format.ts';
import { rtfContent } from './rtf-content.ts';

/** Pictures stand in the file as digits: more than any transcript has of them. */
const MAX_BYTES = 64 * 1024 * 1024;

const isRich = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/.test(String.fromCharCode(...bytes.subarray(0, 64)));

const warningsOf = (isCut: boolean): DraftWarning[] =>
  isCut
    ? [
        {
          code: 'cut-short',
          message: 'The file ends in the middle: what is there was read, and its end may be missing.',
        },
      ]
    : [];

/** Rich text, by a tokenizer of its own: nothing in it is run, opened or fetched. */
export const rtf: Importer = {
  name: 'Rich text',
  extensions: ['rtf'],
  whole: { what: 'a rich text file', program: 'Word or LibreOffice' },
  sniff: isRich,
  async read(bytes, fileName) {
    if (bytes.length > MAX_BYTES) {
      throw new DomainError('too-large', 'The rich text file is larger than 64 MB.', {
        help: 'Open it in Word or LibreOffice, take its pictures out or save it as .docx, and import that.',
      });
    }
    const { lines, title, pictures, asides, isTracked, isCut } = rtfContent(bytes);
    return draftOfLines(lines, {
      format: rtf.name,
      fileName,
      title,
      warnings: [...warningsOf(isCut), ...leftOutWarnings(asides.length, isTracked, pictures)],
      notUnderstood: asides,
      wrap: 'never',
    });
  },
};
