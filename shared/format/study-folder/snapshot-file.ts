import { DomainError } from '../../errors.ts';
import { slug } from '../../reference.ts';
import { readSnapshot } from '../../snapshot/written.ts';
import type { ContentSnapshot } from './content.ts';

const FILE = /^snapshots\/[^/]+\.json$/;

/** The hashes of snapshots, as `sha256sum` writes and checks them. */
const HASHES = 'snapshots/sha256.txt';

export const isOfSnapshots = (file: string): boolean => FILE.test(file) || file === HASHES;

/** Where a snapshot stands in the folder: by its phase, and by its id where two are of phases called alike. */
function pathOf(snapshot: ContentSnapshot, all: readonly ContentSnapshot[]): string {
  const stemOf = ({ document }: ContentSnapshot) =>
    slug(readSnapshot(document, 'snapshots').phase.title) || 'snapshot';
  const stem = stemOf(snapshot);
  const isAlone = all.filter((one) => stemOf(one) === stem).length === 1;
  return `snapshots/${isAlone ? stem : `${stem}-${snapshot.id}`}.json`;
}

/** Snapshots as files, path → text, word for word as they were hashed; a line for each names its hash. */
export function writeSnapshots(all: readonly ContentSnapshot[]): [file: string, text: string][] {
  if (all.length === 0) return [];
  const files = all
    .map((snapshot) => ({ ...snapshot, file: pathOf(snapshot, all) }))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
  return [
    ...files.map(({ file, document }): [string, string] => [file, document]),
    [HASHES, files.map(({ hash, file }) => `${hash}  ${file.slice('snapshots/'.length)}\n`).join('')],
  ];
}

/** Reads the snapshots of a folder; one that is not as it was hashed is refused. */
export function readSnapshots(
  files: ReadonlyMap<string, string>,
  hash: (text: string) => string,
  coders: readonly { id: string }[],
): ContentSnapshot[] {
  const lines = (files.get(HASHES) ?? '').split('\n').filter((line) => line !== '');
  const hashes = new Map(
    lines.map((line) => {
      const [, sum = '', name = ''] = /^([0-9a-f]+) {2}(.+)$/.exec(line) ?? [];
      return [`snapshots/${name}`, sum];
    }),
  );
  const missing = [...hashes.keys()].find((file) => !files.has(file));
  if (missing !== undefined)
    throw new DomainError('invalid', `${HASHES} names ${missing}, which is not there.`);
  const found = [...files].flatMap(([file, document]): ContentSnapshot[] => {
    if (!FILE.test(file)) return [];
    if (hashes.get(file) !== hash(document))
      throw new DomainError('invalid', `${file} is not as it was when it was taken.`, {
        help: `A snapshot never changes; ${HASHES} has its hash.`,
      });
    const { id, by } = readSnapshot(document, file);
    if (!coders.some((coder) => coder.id === by))
      throw new DomainError('invalid', `${file} was taken by nobody of the team in study.yaml.`);
    return [{ id, by, document, hash: hash(document) }];
  });
  if (new Set(found.map(({ id }) => id)).size < found.length)
    throw new DomainError('invalid', 'One snapshot is there twice, in two files of snapshots/.');
  return found.sort((one, other) => (one.id < other.id ? -1 : 1));
}
