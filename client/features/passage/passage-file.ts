import type { Passage } from '#shared/coding/passage.ts';
import type { PassageColumn, PassageNames } from '#shared/coding/passage-table.ts';

/** What the worker is to write. */
export interface PassageFile {
  passages: readonly Passage[];
  columns: readonly PassageColumn[];
  names: PassageNames;
  ending: 'csv' | 'xlsx';
}

/** Writes passages as a file, in a worker: at 20,000 the page would stand still for half a second. */
export function passageFile(asked: PassageFile): Promise<Blob> {
  const worker = new Worker(new URL('./passage-file.worker.ts', import.meta.url), { type: 'module' });
  const written = new Promise<Blob>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Blob>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  worker.postMessage(asked);
  return written.finally(() => worker.terminate());
}
