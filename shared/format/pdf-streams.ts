import { Inflate } from 'fflate';

/** What the packed streams of a PDF may unpack to: one of them, all that may hold words, and all pictures. */
const MAX_STREAM = 64 * 1024 * 1024;
const MAX_WORDS = 256 * 1024 * 1024;
const MAX_PICTURES = 1024 * 1024 * 1024;

/** Input is fed in pieces of this size, so that one piece cannot unpack to more than some 16 MB. */
const PIECE = 16 * 1024;

/** How far before its stream a dictionary is looked for. */
const DICTIONARY = 2_000;

class Enough extends Error {}

/** How many bytes a packed stream has, counted until `limit`; what cannot be unpacked counts as far as it went. */
function unpackedLength(packed: Uint8Array, limit: number): number {
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    if (size > limit) throw new Enough();
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    return size;
  }
  return size;
}

/**
 * Whether the streams of a PDF, each unpacked and counted on its own before anything reads them, come to far more than
 * any document holds, or are packed twice over.
 */
export function unpacksTooFar(bytes: Uint8Array): boolean {
  const file = new TextDecoder('windows-1252').decode(bytes);
  let words = 0;
  let pictures = 0;
  for (const match of file.matchAll(/(?<!end)stream\r?\n/g)) {
    const before = file.slice(Math.max(0, match.index - DICTIONARY), match.index);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (filters === 0) continue;
    if (filters > 1 && /\/F(?:ilter)?\s*\[[^\]]*\/Fl\w*[^\]]*\/Fl/.test(dictionary)) return true;
    const from = match.index + match[0].length;
    const end = file.indexOf('endstream', from);
    // Two bytes of the zlib head go before the packed ones.
    const size = unpackedLength(bytes.subarray(from + 2, end === -1 ? bytes.length : end), MAX_STREAM);
    if (/\/Subtype\s*\/Image/.test(dictionary)) pictures += size;
    else words += size;
    if (size > MAX_STREAM || words > MAX_WORDS || pictures > MAX_PICTURES) return true;
  }
  return false;
}
