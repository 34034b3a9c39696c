import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler } from 'express';
import multer, { type StorageEngine } from 'multer';
import type { GivenFile } from '#server/service/import.ts';
import { systemFault } from '#server/service/system-fault.ts';
import { DomainError } from '#shared/errors.ts';

export interface UploadLimits {
  fileBytes: number;
  files: number;
  /** All that one request may bring, names and borders of its parts included. */
  totalBytes: number;
}

/** A file of a form, on the disk until whoever asked is answered. */
export type Uploaded = Extract<GivenFile, { path: string }>;

export interface Uploads {
  /** Puts the files of a form down on the disk as they come in. */
  receive: RequestHandler;
  /** Works with the files of a request, which are gone from the disk afterwards. */
  using<T>(request: Request, work: (files: Uploaded[]) => Promise<T>): Promise<T>;
}

const unreadable = new DomainError('invalid', 'The files were not sent as a form that can be read.', {
  field: 'files',
  help: 'Nothing was kept.',
});

const megabytes = (bytes: number): string => `${Math.floor(bytes / (1024 * 1024))} MB`;

const tooMuch = (bytes: number): DomainError =>
  new DomainError('too-large', `Together the files are larger than ${megabytes(bytes)}.`, {
    field: 'files',
    help: 'Nothing was kept. Send them in several goes.',
  });

/** A file that still comes in has no path yet: it goes with its own stream where that is cut off. */
const remove = ({ path: target }: Partial<Express.Multer.File>): Promise<void> =>
  target === undefined ? Promise.resolve() : rm(target, { force: true });

/** Writes each file under a name of its own into `folder`, and ends where a request brings more than `most` bytes. */
function storageIn(folder: string, most: number): StorageEngine {
  const taken = new WeakMap<Request, number>();
  return {
    _handleFile(request, file, done) {
      const target = path.join(folder, randomUUID());
      let size = 0;
      const counted = new Transform({
        transform(piece: Uint8Array, _encoding, next) {
          size += piece.length;
          const all = (taken.get(request) ?? 0) + piece.length;
          taken.set(request, all);
          next(all > most ? tooMuch(most) : null, piece);
        },
      });
      const out = createWriteStream(target, { flags: 'wx', mode: 0o600 });
      pipeline(file.stream, counted, out).then(
        () => done(null, { path: target, size }),
        (error: unknown) => {
          const takeAway = () => {
            rmSync(target, { force: true });
            done(error);
          };
          // A file that is still being opened would come into being after it was taken away.
          if (out.closed) takeAway();
          else out.once('close', takeAway);
        },
      );
    },
    _removeFile(_request, file, done) {
      remove(file).then(() => done(null), done);
    },
  };
}

const filesOf = (request: Request): Express.Multer.File[] =>
  Array.isArray(request.files) ? request.files : [];

/** Receives files into a folder that is theirs alone; what a stop left there is taken away first. */
export function uploadsInto(folder: string, limits: UploadLimits): Uploads {
  rmSync(folder, { recursive: true, force: true });
  const upload = multer({
    storage: storageIn(folder, limits.totalBytes),
    limits: { fileSize: limits.fileBytes, files: limits.files, fields: 10 },
    // Without it a name in UTF-8 arrives as if it were Latin-1.
    defParamCharset: 'utf8',
    // A name may carry the folders it lay in, which say area and month.
    preservePath: true,
  }).array('files');
  const inUse = new WeakSet<Request>();
  const discard = (request: Request) => Promise.all(filesOf(request).map(remove));
  return {
    receive(request, response, next) {
      if (Number(request.get('Content-Length')) > limits.totalBytes) throw tooMuch(limits.totalBytes);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      response.once('close', () => {
        // What cannot be taken away now is when the program starts next.
        if (!inUse.has(request)) discard(request).catch(() => undefined);
      });
      upload(request, response, (error: unknown) => {
        request.body = {};
        const isClear =
          error === undefined ||
          error instanceof multer.MulterError ||
          error instanceof DomainError ||
          systemFault(error) !== undefined;
        next(isClear ? error : unreadable);
      });
    },
    async using(request, work) {
      inUse.add(request);
      try {
        return await work(
          filesOf(request).map((file) => ({
            fileName: file.originalname.replaceAll('\\', '/').replace(/^\/+/, '') || 'unnamed',
            path: file.path,
          })),
        );
      } finally {
        await discard(request);
      }
    },
  };
}
