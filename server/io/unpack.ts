import { Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '#shared/errors.ts';

/** What may be in an archive somebody hands in; bytes, and unpacked : packed above `ratioFromBytes`. */
export interface UnpackLimits {
  packedBytes: number;
  unpackedBytes: number;
  entries: number;
  ratio: number;
  ratioFromBytes: number;
}

/** An archive somebody handed in, none of whose promises about itself is believed. */
export interface Unpacker {
  /** The names of its files as they are written, twice where two have one. */
  names: string[];
  /** What an entry says it unpacks to, in bytes. */
  size(name: string): number;
  /** The bytes of an entry of at most `limit`; throws DomainError where it is not what the archive says. */
  bytes(name: string, limit: number): Promise<Uint8Array>;
  close(): void;
}

const damaged = (what: string): DomainError =>
  new DomainError('invalid', `The file is damaged: ${what}.`, {
    help: 'Export it once more from the program it was made with, or copy it anew. Nothing was kept.',
  });

const unsafe = (what: string): DomainError =>
  new DomainError('invalid', `The file is not packed as it should be: ${what}.`, {
    help: 'Export it once more from the program it was made with. Nothing was kept.',
  });

const tooLarge = (what: string): DomainError =>
  new DomainError('too-large', `${what}; nothing was kept.`, {
    help: 'A file like this is made to fill a disk. Ask whoever sent it for another export.',
  });

const ENCRYPTED = 1;
const UNIX_LINK = 0xa000;
const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0xf000) === UNIX_LINK;

/** Refuses an entry for what it is; nothing of it was unpacked. */
export function assertPlain(entry: Entry, name: string): void {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0)
    throw new DomainError('unsupported', `“${name}” in the file is locked with a password.`, {
      help: 'Export it once more without a password. Nothing was kept.',
    });
  if (isLink(entry)) throw unsafe(`“${name}” is a link to another file`);
}

/** Passes an entry’s bytes on while they are no more than `limit`, and at their end only as they were packed. */
export function asPacked({ crc32: promised }: Entry, name: string, limit: number): Transform {
  let [crc, size] = [0, 0];
  return new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      size += piece.length;
      if (size > limit) {
        done(tooLarge(`“${name}” unpacks to more than ${Math.floor(limit / 1024 / 1024)} MB`));
        return;
      }
      crc = crc32(piece, crc);
      done(null, piece);
    },
    flush(done) {
      done(crc === promised ? null : damaged(`“${name}” does not match its checksum`));
    },
  });
}

/** Two entries in one place are how a small file unpacks to a very large one. */
function assertApart(entries: readonly { entry: Entry; name: string }[]): void {
  const HEADER = 30;
  let end = 0;
  const inOrder = [...entries].sort(
    (one, other) => one.entry.relativeOffsetOfLocalHeader - other.entry.relativeOffsetOfLocalHeader,
  );
  for (const { entry, name } of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw unsafe(`“${name}” lies inside another file of it`);
    end = entry.relativeOffsetOfLocalHeader + HEADER + entry.fileNameLength + entry.compressedSize;
  }
}

/** What yauzl finds wrong, as a refusal; it reads names as they are, so that they are judged here. */
const asRefusal = (error: unknown): Error =>
  error instanceof DomainError
    ? error
    : damaged(`it is no whole zip file (${error instanceof Error ? error.message : String(error)})`);

/** A name as it is written; many programs write UTF-8 and do not say so. */
function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileNameRaw);
  } catch {
    return yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
  }
}

async function entriesOf(zip: ZipFile, limits: UnpackLimits): Promise<{ entry: Entry; name: string }[]> {
  if (zip.entryCount > limits.entries)
    throw tooLarge(`It holds more than ${limits.entries.toLocaleString('en')} files`);
  const entries: { entry: Entry; name: string }[] = [];
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    assertPlain(entry, name);
    const { uncompressedSize, compressedSize } = entry;
    if (uncompressedSize > limits.ratioFromBytes && uncompressedSize > compressedSize * limits.ratio)
      throw tooLarge(`“${name}” unpacks to more than ${limits.ratio} times its size`);
    entries.push({ entry, name });
  }
  assertApart(entries);
  return entries;
}

/** Opens an archive that lies in memory; every byte that is unpacked of it counts against the limits. */
export async function openUnpacker(packed: Buffer, limits: UnpackLimits): Promise<Unpacker> {
  if (packed.length > limits.packedBytes)
    throw tooLarge(`It is larger than ${Math.floor(limits.packedBytes / 1024 / 1024)} MB`);
  const zip = await yauzl
    .fromBufferPromise(packed, { lazyEntries: true, decodeStrings: false })
    .catch((error) => {
      throw asRefusal(error);
    });
  const entries = await entriesOf(zip, limits).catch((error) => {
    zip.close();
    throw asRefusal(error);
  });
  const byName = new Map(entries.map(({ entry, name }) => [name, entry]));
  let room = limits.unpackedBytes;
  return {
    names: entries.map(({ name }) => name),
    size: (name) => byName.get(name)?.uncompressedSize ?? 0,
    async bytes(name, limit) {
      const entry = byName.get(name);
      if (!entry) throw damaged(`there is no “${name}” in it`);
      const byRatio = Math.max(limits.ratioFromBytes, entry.compressedSize * limits.ratio);
      const pieces: Uint8Array[] = [];
      try {
        const from = await zip.openReadStreamPromise(entry);
        const checked = asPacked(entry, name, Math.min(limit, room, byRatio));
        from.on('error', (error) => checked.destroy(error));
        for await (const piece of from.pipe(checked)) {
          pieces.push(piece);
          room -= piece.length;
        }
      } catch (error) {
        throw asRefusal(error);
      }
      return Buffer.concat(pieces);
    },
    close: () => zip.close(),
  };
}
