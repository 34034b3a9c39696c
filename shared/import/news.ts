import type { Import, ImportFile, ImportNews } from './import.ts';

/** An import with what changed of it; files that did not change stay the very same. */
export function withNews({ files: before }: Import, { files, order, ...head }: ImportNews): Import {
  const known = new Map([...before, ...files].map((file) => [file.id, file]));
  const ids = order ?? before.map(({ id }) => id);
  return { ...head, files: ids.flatMap((id) => known.get(id) ?? []) };
}

/** An import with some of its files as they are now; those it did not have come last. */
export function withFiles(before: Import, files: readonly ImportFile[]): Import {
  const known = new Map(files.map((file) => [file.id, file]));
  const here = new Set(before.files.map(({ id }) => id));
  return {
    ...before,
    files: [
      ...before.files.map((file) => known.get(file.id) ?? file),
      ...files.filter(({ id }) => !here.has(id)),
    ],
  };
}
