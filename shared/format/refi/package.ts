import { DomainError } from '#shared/errors.ts';
import { decodeText } from '../encoding.ts';
import type { DraftWarning } from '../format.ts';
import type { RefiProject, RefiText } from './model.ts';
import type { RawText } from './offsets.ts';
import { Problems } from './problems.ts';
import { readQde } from './read-project.ts';

/** What may be in a `.qdpx`, for whoever unpacks it; bytes, and unpacked : packed above `ratioFromBytes`. */
export const QDPX_LIMITS = {
  packedBytes: 512 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  entries: 5_000,
  projectBytes: 64 * 1024 * 1024,
  textBytes: 32 * 1024 * 1024,
  ratio: 200,
  ratioFromBytes: 10 * 1024 * 1024,
};

const unsafe = (why: string): DomainError =>
  new DomainError('invalid', `The project is not packed as it should be: ${why}.`, {
    help: 'Export it once more from the program it was made with. Nothing was kept.',
  });

const isClutter = (name: string): boolean => /(^|\/)(__MACOSX\/|\.[^/]*$)|\/$/.test(name);

/** The names of an archive's entries, found without regard to capitals. Throws DomainError `invalid` for unsafe ones. */
export class Entries {
  readonly #byName = new Map<string, string>();
  /** The entry that holds the project. */
  readonly project: string;

  constructor(names: readonly string[]) {
    if (names.length > QDPX_LIMITS.entries)
      throw new DomainError('too-large', 'The archive holds more than 5,000 files; nothing was kept.');
    for (const name of names) {
      if (/\0|\\|^\/|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(name)) throw unsafe('a file in it has an unsafe name');
      if (isClutter(name)) continue;
      const key = name.toLowerCase();
      if (this.#byName.has(key)) throw unsafe('two files in it have one name');
      this.#byName.set(key, name);
    }
    const projects = [...this.#byName].flatMap(([key, name]) => (/^[^/]+\.qde$/.test(key) ? [name] : []));
    const [project] = projects;
    if (project === undefined)
      throw new DomainError('unsupported', 'There is no REFI-QDA project in this archive.', {
        help: 'A project file ends in .qdpx and holds a file that ends in .qde. Export it as “REFI-QDA project”.',
      });
    if (projects.length > 1) throw unsafe('it holds more than one project');
    this.project = project;
  }

  /** The entry a path of the project means; null where it means none in here. */
  find(path: string): string | null {
    const name = path.replace(/^internal:\/{2,3}/i, '');
    if (/^[a-z]+:/i.test(name) || name.includes('..')) return null;
    const readings = [name, decoded(name)].map((one) => one.replace(/^\/+/, '').toLowerCase());
    for (const one of readings)
      for (const key of [`sources/${one}`, one]) {
        const found = this.#byName.get(key);
        if (found !== undefined && found !== this.project) return found;
      }
    return null;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Every text of a project: of its sources, and of its notes. */
export const textsOf = ({ sources, noteTexts }: RefiProject): RefiText[] => [
  ...sources.flatMap(({ texts }) => texts),
  ...noteTexts,
];

/** The entries that reading a project asks for: its plain texts. */
export const wantedEntries = (project: RefiProject, entries: Entries): Set<string> =>
  new Set(
    textsOf(project).flatMap(({ path }) => {
      const entry = path === '' ? null : entries.find(path);
      return entry === null ? [] : [entry];
    }),
  );

/** A project with its words. `texts` is by the text itself, because tools give one guid to two things. */
export interface RefiPackage {
  project: RefiProject;
  texts: Map<RefiText, RawText>;
  warnings: DraftWarning[];
}

function rawOf(bytes: Uint8Array, name: string, problems: Problems): RawText {
  if (bytes.length > QDPX_LIMITS.textBytes)
    throw new DomainError('too-large', 'A text in the project is larger than 32 MB; nothing was kept.');
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      hasMark ? bytes.subarray(3) : bytes,
    );
    return { raw, hasMark, mayHaveLostReturns: false };
  } catch {
    problems.add('encoding', `“${name}” is not UTF-8, as the standard asks; look at its accents.`);
    const { text } = decodeText(bytes);
    return { raw: text, hasMark: false, mayHaveLostReturns: true };
  }
}

const lastPart = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** Puts the words to a project whose entries have been unpacked; what is missing is a warning. */
export function withTexts(
  { project, warnings }: { project: RefiProject; warnings: readonly DraftWarning[] },
  entries: Entries,
  unpacked: ReadonlyMap<string, Uint8Array>,
): RefiPackage {
  const problems = new Problems();
  const texts = new Map<RefiText, RawText>();
  for (const text of textsOf(project)) {
    const named = text.name || lastPart(text.path) || text.guid;
    const entry = text.path === '' ? null : entries.find(text.path);
    const bytes = entry === null ? undefined : unpacked.get(entry);
    if (bytes) texts.set(text, rawOf(bytes, named, problems));
    else if (text.content !== null)
      texts.set(text, { raw: text.content, hasMark: false, mayHaveLostReturns: true });
    if (text.path !== '' && !bytes)
      problems.add('missing-file', `The text of “${named}” (${lastPart(text.path)}) is not in the archive.`);
    if (bytes && text.content !== null)
      problems.add('two-texts', `“${named}” has its text twice; the file was taken.`);
    if (text.path === '' && text.content === null && text.richPath !== '')
      problems.add('no-plain-text', `“${named}” has no plain text; its formatted text is not read.`);
  }
  return { project, texts, warnings: [...warnings, ...problems.list()] };
}

/** Reads a project whose archive is unpacked already: entry → bytes. */
export function readQdpx(unpacked: ReadonlyMap<string, Uint8Array>): RefiPackage {
  const entries = new Entries([...unpacked.keys()]);
  const bytes = unpacked.get(entries.project) ?? new Uint8Array();
  return withTexts(readQde(bytes), entries, unpacked);
}
