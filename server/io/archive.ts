import { createHash } from 'node:crypto';
import {
  closeSync,
  createWriteStream,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '#shared/errors.ts';
import { asPacked, assertPlain } from './unpack.ts';

const PIECE = 1024 * 1024;
/** Above this the plain zip format has no room for sizes and places. */
const LARGEST = 0xff_ff_ff_ff - 64 * PIECE;

function* pieces(file: string): Generator<Uint8Array> {
  const from = openSync(file, 'r');
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const length = readSync(from, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(from);
  }
}

/** SHA-256 of a file in hex, and its size in bytes. */
export function measureFile(file: string): { sha256: string; size: number } {
  const hash = createHash('sha256');
  let size = 0;
  for (const piece of pieces(file)) {
    hash.update(piece);
    size += piece.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** One entry of an archive: bytes, or the file that holds them. */
export type ArchiveEntry = { name: string } & ({ content: string } | { file: string });

/** Writes a zip whole or not at all, piece by piece; only its owner may read it. Refuses one past 4 GB. */
export function writeArchive(target: string, entries: Iterable<ArchiveEntry>): void {
  mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
  const written = `${target}.writing`;
  const out = openSync(written, 'w', 0o600);
  let size = 0;
  try {
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      size += piece.length;
      if (size > LARGEST)
        throw new DomainError('too-large', 'The backup grows past 4 GB, which a zip file cannot hold.', {
          help: 'Stop the server and copy the data folder instead.',
        });
      writeSync(out, piece);
    });
    for (const entry of entries) {
      const deflate = new ZipDeflate(entry.name, { level: 6 });
      zip.add(deflate);
      if ('file' in entry) for (const piece of pieces(entry.file)) deflate.push(piece);
      deflate.push('content' in entry ? new TextEncoder().encode(entry.content) : new Uint8Array(), true);
    }
    zip.end();
    fsyncSync(out);
  } catch (error) {
    closeSync(out);
    rmSync(written, { force: true });
    throw error;
  }
  closeSync(out);
  renameSync(written, target);
}

/** The earliest moment a zip can name: the same texts give the same bytes, whenever they are packed. */
const NO_MOMENT = '1980-01-01T00:00:00';

/** Texts packed into a zip; the same texts give the same bytes. */
export const zipOf = (files: ReadonlyMap<string, string>): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)])), { mtime: NO_MOMENT });

/** Packs texts into a zip, a piece at a time, so that other work runs in between. */
export async function* zipPieces(files: ReadonlyMap<string, string>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const taken = () => {
    const ready = pieces;
    pieces = [];
    return ready;
  };
  for (const [name, text] of files) {
    const deflate = new ZipDeflate(name, { level: 6 });
    deflate.mtime = NO_MOMENT;
    zip.add(deflate);
    deflate.push(new TextEncoder().encode(text), true);
    yield* taken();
    await setImmediate();
  }
  zip.end();
  yield* taken();
}

/** An archive somebody brought: its entries by name, in their order. */
export interface Archive {
  names: string[];
  /** The text of an entry of at most `limit` bytes. */
  text(name: string, limit: number): Promise<string>;
  /** Unpacks an entry of at most `limit` bytes into a new file. */
  unpack(name: string, to: string, limit: number): Promise<void>;
  close(): void;
}

const notAnArchive = (file: string, why: string): DomainError =>
  new DomainError('unsupported', `${file} is not a whole zip file: ${why}.`, {
    help: 'Copy it again from where it was kept. Nothing was changed.',
  });

async function entriesOf(zip: ZipFile, file: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    assertPlain(entry, entry.fileName);
    if (entries.has(entry.fileName)) throw notAnArchive(file, `it holds ${entry.fileName} twice`);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** Opens a zip for reading, entry by entry. */
export async function openArchive(file: string): Promise<Archive> {
  const asRefusal = (error: unknown): Error => {
    if (error instanceof DomainError) return error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return new DomainError('not-found', `There is no file at ${file}.`);
    return notAnArchive(file, error instanceof Error ? error.message : String(error));
  };
  const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false }).catch((error) => {
    throw asRefusal(error);
  });
  const entries = await entriesOf(zip, file).catch((error) => {
    zip.close();
    throw asRefusal(error);
  });
  const stream = async (name: string, limit: number) => {
    const entry = entries.get(name);
    if (!entry) throw notAnArchive(file, `it has no ${name}`);
    const from = await zip.openReadStreamPromise(entry);
    const limited = asPacked(entry, name, limit);
    from.on('error', (error) => limited.destroy(error));
    return { from, limited };
  };
  return {
    names: [...entries.keys()],
    async text(name, limit) {
      const chunks: Uint8Array[] = [];
      try {
        const { from, limited } = await stream(name, limit);
        for await (const chunk of from.pipe(limited)) chunks.push(chunk);
      } catch (error) {
        throw asRefusal(error);
      }
      return Buffer.concat(chunks).toString('utf8');
    },
    async unpack(name, to, limit) {
      mkdirSync(path.dirname(to), { recursive: true });
      try {
        const { from, limited } = await stream(name, limit);
        await pipeline(from, limited, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        throw asRefusal(error);
      }
    },
    close: () => zip.close(),
  };
}
