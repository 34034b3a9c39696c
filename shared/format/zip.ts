import { Inflate, type Zippable, zipSync } from 'fflate';
import { DomainError } from '#shared/errors.ts';

/** What may be packed into one document; above these it is refused before anything reads it. */
export const ZIP_LIMITS = {
  packedBytes: 64 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  entries: 5_000,
  /** Unpacked : packed, asked only above `ratioFromBytes`: small XML legitimately packs very well. */
  ratio: 200,
  ratioFromBytes: 10 * 1024 * 1024,
};

/** Input is fed in pieces of this size, so that one piece cannot unpack to more than some 16 MB. */
const PIECE = 16 * 1024;

export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its local header begins. */
  at: number;
}

const broken = (what: string): never => {
  throw new DomainError('invalid', `The file is damaged: ${what}.`, {
    help: 'Open it in the program it was made with and save it again, or copy it anew.',
  });
};

const tooLarge = (): never => {
  throw new DomainError(
    'too-large',
    'The document unpacks to far more than any transcript holds; nothing was read.',
    {
      help: 'Open it in Word, copy the text into a new document and save that.',
    },
  );
};

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The central directory of a zip; throws DomainError where there is none or it points outside the file. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < lowest || end < 0) return broken('its table of contents is missing');
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_LIMITS.entries) return tooLarge();
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      return broken('its table of contents cannot be read');
    }
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder('utf-8').decode(bytes.subarray(at + 46, nameEnd)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** CRC-32 (ISO-HDLC), bit by bit over a table made on first use. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** One entry's bytes, counted as they come; the declared size is believed by nobody. */
function unpackEntry(bytes: Uint8Array, entry: ZipEntry, roomLeft: number): Uint8Array {
  const view = viewOf(bytes);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) {
    return broken(`"${entry.name}" is not where it should be`);
  }
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) return broken(`"${entry.name}" is cut short`);
  const limit = Math.min(roomLeft, Math.max(ZIP_LIMITS.ratioFromBytes, entry.packed * ZIP_LIMITS.ratio));
  const whole = entry.method === 0 ? packed : inflate(packed, entry.name, limit);
  if (whole.length > limit) return tooLarge();
  if (whole.length !== entry.unpacked || crc32(whole) !== entry.crc) {
    return broken(`"${entry.name}" does not match its checksum`);
  }
  return whole;
}

function inflate(packed: Uint8Array, name: string, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size > limit) tooLarge();
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    return broken(`"${name}" cannot be unpacked`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Unpacks the entries that are wanted, each checked against the limits and its checksum.
 * Throws DomainError `too-large` for what grows beyond them, `invalid` for damage, `unsupported` for encryption.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  if (bytes.length > ZIP_LIMITS.packedBytes) return tooLarge();
  const entries = zipEntries(bytes);
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (declared > ZIP_LIMITS.unpackedBytes) return tooLarge();
  if (declared > ZIP_LIMITS.ratioFromBytes && declared > bytes.length * ZIP_LIMITS.ratio) return tooLarge();
  const parts = new Map<string, Uint8Array>();
  let room = ZIP_LIMITS.unpackedBytes;
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    if (parts.has(entry.name)) return broken(`"${entry.name}" is in it twice`);
    if (entry.encrypted || (entry.method !== 0 && entry.method !== 8)) {
      throw new DomainError(
        'unsupported',
        'The document is encrypted or packed in a way that is not read here.',
        {
          help: 'Open it in Word, save a copy without a password, and import the copy.',
        },
      );
    }
    const part = unpackEntry(bytes, entry, room);
    room -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

/** Packs checked parts again, uncompressed: what a reader gets is then exactly what was checked. */
export function repack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of parts) if (name !== '__proto__') files[name] = part;
  return zipSync(files, { level: 0 });
}
