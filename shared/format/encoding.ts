import { DomainError } from '#shared/errors.ts';
import { windows1252 } from './code-page.ts';
import type { DraftWarning } from './format.ts';

/** The largest text file read: some five million words. */
const MAX_TEXT_BYTES = 32 * 1024 * 1024;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** Without byte order mark, every line end a single LF, otherwise untouched. */
  text: string;
  encoding: Encoding;
  warnings: DraftWarning[];
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);

const decode = (bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-8, or null where the bytes are something else; a few damaged bytes among many good ones are forgiven. */
function utf8(bytes: Uint8Array): string | null {
  const strict = decode(bytes, 'utf-8', true);
  if (strict !== null) return strict;
  const lossy = decode(bytes, 'utf-8', false) ?? '';
  const damaged = lossy.match(/\uFFFD/g)?.length ?? 0;
  const good = (lossy.match(/[\u0080-\uffff]/g)?.length ?? 0) - damaged;
  return good > damaged * 4 ? lossy : null;
}

/** UTF-16 without a mark: Western text has a zero in every other byte. */
function utf16ByNulls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length, 4096) & ~1;
  if (looked < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = looked / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

/** Control characters that no transcript holds, per thousand characters of the beginning. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = head.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > 0 && (head.includes('\0') || controls * 200 > head.length);
}

const lineFeeds = (text: string) => text.replace(/\r\n?/g, '\n');

/**
 * Bytes as text: byte order mark, then strict UTF-8, then UTF-16 by its zeros, then Windows-1252 with a warning.
 * Throws DomainError `unsupported` for what is no text, `too-large` above 32 MB.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new DomainError('too-large', 'The text file is larger than 32 MB.', {
      help: 'Split it into one file per interview.',
    });
  }
  const marked: Encoding | null = startsWith(bytes, 0xef, 0xbb, 0xbf)
    ? 'utf-8'
    : startsWith(bytes, 0xff, 0xfe)
      ? 'utf-16le'
      : startsWith(bytes, 0xfe, 0xff)
        ? 'utf-16be'
        : null;
  const encoding = marked ?? utf16ByNulls(bytes);
  let text = encoding === null || encoding === 'utf-8' ? utf8(bytes) : decode(bytes, encoding, false);
  const warnings: DraftWarning[] = [];
  let found: Encoding = encoding ?? 'utf-8';
  if (text === null) {
    found = 'windows-1252';
    text = windows1252(bytes);
    if (!looksBinary(text)) warnings.push(windowsWarning(text));
  }
  if (looksBinary(text)) {
    throw new DomainError('unsupported', 'This is not a text file.', {
      help: 'If there is text in it, open it in the program it was made with and save it as .docx or as plain text; else leave it out.',
    });
  }
  if (found !== 'windows-1252' && text.includes('\uFFFD')) {
    warnings.push({
      code: 'damaged-characters',
      message: 'Some characters could not be read; they show as \uFFFD.',
    });
  }
  return { text: lineFeeds(text), encoding: found, warnings };
}

/** Windows-1252 leaves five bytes undefined: where they occur the guess is doubtful, and says so. */
function windowsWarning(text: string): DraftWarning {
  const quotes = text.match(/[‘’“”]/g)?.length ?? 0;
  const undefinedBytes = /[\x81\x8d\x8f\x90\x9d]/.test(text);
  if (undefinedBytes) {
    return {
      code: 'encoding-doubtful',
      message:
        'The character set is not certain: read as Windows-1252. Look at accents and quotation marks, or save the file as UTF-8.',
    };
  }
  const righted = quotes === 0 ? '' : `; ${quotes} quotation mark${quotes === 1 ? '' : 's'} put right`;
  return { code: 'encoding', message: `Read as Windows-1252${righted}.` };
}
