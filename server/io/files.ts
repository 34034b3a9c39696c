import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DomainError } from '#shared/errors.ts';

const isHidden = (name: string): boolean => name.startsWith('.');

function* walk(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (isHidden(entry.name)) continue;
    const here = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(here);
    else if (
      entry.isFile() ||
      (entry.isSymbolicLink() && statSync(here, { throwIfNoEntry: false })?.isFile())
    )
      yield here;
  }
}

/** A file somebody named, and what it is called: its name, or its path from the folder they named. */
export interface NamedFile {
  path: string;
  name: string;
}

/** The files meant by a path: the file itself, or every file in the folder and below; hidden ones are left out. */
export function filesAt(given: string): NamedFile[] {
  const whole = path.resolve(given);
  const found = statSync(whole, { throwIfNoEntry: false });
  if (!found) throw new DomainError('not-found', `There is nothing at ${given}.`);
  if (!found.isDirectory()) return [{ path: whole, name: path.basename(whole) }];
  return [...walk(whole)].map((file) => ({
    path: file,
    name: path.relative(path.dirname(whole), file).replaceAll(path.sep, '/'),
  }));
}

/** Every file of a folder as text, by its path in the folder with `/`; hidden ones are left out. */
export function readTextFolder(folder: string): Map<string, string> {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) throw new DomainError('not-found', `There is no folder at ${folder}.`);
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const files = new Map<string, string>();
  for (const file of walk(folder)) {
    const name = path.relative(folder, file).replaceAll(path.sep, '/');
    try {
      files.set(name, utf8.decode(readFileSync(file)));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new DomainError('invalid', `${name} is not UTF-8 text.`, { help: 'Save it again as UTF-8.' });
    }
  }
  return files;
}

/** Writes a file whole or not at all: under another name beside it first. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const written = `${file}.writing`;
  writeFileSync(written, content);
  renameSync(written, file);
}

export interface FolderKind {
  /** A file that only a folder of this kind has. */
  mark: string;
  /** Whether the program writes such an entry of the folder itself, and so may take an old one away. */
  isOurs(entry: string): boolean;
  /** What such a folder is called. */
  words: string;
}

/** A free name for something beside a path. */
const beside = (whole: string, what: string): string =>
  path.join(path.dirname(whole), `.${path.basename(whole)}-${what}-${process.pid}`);

/**
 * Writes a folder whole or not at all, over an older one of its kind; refuses any other folder that holds
 * something. What somebody else put into the old one (a `.git`, notes of their own) stays.
 */
export function writeTextFolder(target: string, files: ReadonlyMap<string, string>, kind: FolderKind): void {
  const whole = path.resolve(target);
  const existing = lstatSync(whole, { throwIfNoEntry: false });
  const entries = existing?.isDirectory() ? readdirSync(whole) : [];
  if ((existing && !existing.isDirectory()) || (entries.length > 0 && !entries.includes(kind.mark)))
    throw new DomainError('conflict', `${target} is there already and is no ${kind.words}.`, {
      help: 'Nothing was written. Name a new or an empty folder.',
    });
  const fresh = beside(whole, 'new');
  const old = beside(whole, 'old');
  try {
    for (const [name, text] of files) {
      mkdirSync(path.join(fresh, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(fresh, name), text);
    }
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  if (existing) renameSync(whole, old);
  renameSync(fresh, whole);
  for (const entry of entries)
    if (!kind.isOurs(entry) && !existsSync(path.join(whole, entry)))
      renameSync(path.join(old, entry), path.join(whole, entry));
  rmSync(old, { recursive: true, force: true });
}
