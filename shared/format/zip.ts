import { Inflate, type Zippable, zipSync } from 'fflate';
import { DomainError } from '#shared/errors.ts';

/** What may be packed into one document; above these it is refused before anything reads it. */
export const ZIP_LIMITS = {
  packedBytes: 64 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  /** Of the parts that are read: all of them are in memory at once. */
  readBytes: 96 * 1024 * 1024,
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
  isLink: boolean;
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

/** What no writer of documents makes: refused by name, although nothing is ever stored under a name of the file. */
const unsafe = (what: string): never => {
  throw new DomainError('unsupported', `The file ${what}; for safety nothing of it was read.`, {
    help: 'Open it in the program it was made with, save it again and import that copy.',
  });
};

/** A sign that the sizes stand elsewhere, as in archives of more than 4 GB (APPNOTE 4.4.1.4). */
const ELSEWHERE = 0xffffffff;

const zip64 = (): never => unsafe('is packed as archives over 4 GB are (zip64)');

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The central directory of a zip; throws DomainError where there is none or it points outside the file. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < lowest || end < 0) return broken('its table of contents is missing');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === ELSEWHERE) return zip64();
  if (count > ZIP_LIMITS.entries) return tooLarge();
  const entries: ZipEntry[] = [];
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      return broken('its table of contents cannot be read');
    }
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const place = view.getUint32(at + 42, true);
    if ([packed, unpacked, place].includes(ELSEWHERE)) return zip64();
    entries.push({
      name: new TextDecoder('utf-8').decode(bytes.subarray(at + 46, nameEnd)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      unpacked,
      at: place,
      // Only where the file was packed on Unix do the upper bits say what kind of file it was (APPNOTE 4.4.15).
      isLink: (view.getUint16(at + 4, true) >> 8) % 16 === 3 && view.getUint16(at + 40, true) >> 12 === 0xa,
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

/** A name as it can be shown: what cannot be printed is marked, and no more than can be read. */
const shown = (name: string): string =>
  `"${name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD').slice(0, 80)}${name.length > 80 ? '…' : ''}"`;

/** Refuses names that lead out of the file, name two parts alike, or are not what they seem. */
function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name, isLink } of entries) {
    if (/\p{Cc}/u.test(name)) unsafe(`holds a name that cannot be printed (${shown(name)})`);
    if (name.includes('\\')) unsafe(`holds a name with a backslash (${shown(name)})`);
    if (/^(?:\/|[A-Za-z]:)/.test(name))
      unsafe(`holds a name that begins at the root of a disk (${shown(name)})`);
    if (name.split('/').includes('..')) unsafe(`holds a name that leads out of it (${shown(name)})`);
    if (isLink) unsafe(`holds a link to another file (${shown(name)})`);
    const key = name.normalize('NFC').toLowerCase();
    if (seen.has(key)) unsafe(`holds two parts of one name (${shown(name)})`);
    seen.add(key);
  }
}

/** Where the bytes of an entry begin; throws DomainError where its local header is not there. */
function dataStart(bytes: Uint8Array, { name, at }: ZipEntry): number {
  const view = viewOf(bytes);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) {
    return broken(`${shown(name)} is not where it should be`);
  }
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

/** Refuses entries that lie over each other: so a few bytes unpack to very many parts. */
function checkPlaces(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  const ordered = [...entries].sort((one, other) => one.at - other.at);
  let end = 0;
  for (const entry of ordered) {
    if (entry.at < end) unsafe(`holds parts that lie over each other (${shown(entry.name)})`);
    end = dataStart(bytes, entry) + entry.packed;
  }
}

/** One entry's bytes, counted as they come; the declared size is believed by nobody. */
function unpackEntry(bytes: Uint8Array, entry: ZipEntry, roomLeft: number): Uint8Array {
  const start = dataStart(bytes, entry);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) return broken(`${shown(entry.name)} is cut short`);
  const limit = Math.min(roomLeft, Math.max(ZIP_LIMITS.ratioFromBytes, entry.packed * ZIP_LIMITS.ratio));
  const whole = entry.method === 0 ? packed : inflate(packed, entry.name, limit);
  if (whole.length > limit) return tooLarge();
  if (whole.length !== entry.unpacked || crc32(whole) !== entry.crc) {
    return broken(`${shown(entry.name)} does not match its checksum`);
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
    return broken(`${shown(name)} cannot be unpacked`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const locked = (): never => {
  throw new DomainError('unsupported', 'The document is locked with a password.', {
    help: 'Open it with the password in the program it was made with, save a copy without one, and import the copy.',
  });
};

/**
 * Unpacks the entries that are wanted, each checked against the limits and its checksum.
 * Throws DomainError `too-large` for what grows beyond them, `invalid` for damage, `unsupported` for encryption and
 * for what no writer of documents makes: names that lead elsewhere, links, parts that lie over each other.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  if (bytes.length > ZIP_LIMITS.packedBytes) return tooLarge();
  const entries = zipEntries(bytes);
  checkNames(entries);
  if (entries.some((entry) => entry.encrypted)) return locked();
  checkPlaces(bytes, entries);
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (declared > ZIP_LIMITS.unpackedBytes) return tooLarge();
  if (declared > ZIP_LIMITS.ratioFromBytes && declared > bytes.length * ZIP_LIMITS.ratio) return tooLarge();
  const parts = new Map<string, Uint8Array>();
  let room = ZIP_LIMITS.readBytes;
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    if (entry.method !== 0 && entry.method !== 8) unsafe('is packed in a way that is not read here');
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
