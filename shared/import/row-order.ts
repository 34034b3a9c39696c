import { z } from 'zod';
import type { ImportFile } from './import.ts';

/** How soon a row needs a person: failed, to choose (where it is ticked), duplicate, warning, reading, and then the rest. */
export function needOf(
  file: Pick<ImportFile, 'state' | 'keep' | 'open' | 'duplicate' | 'warnings' | 'conflicts'>,
): number {
  if (file.state === 'failed') return 0;
  if (file.state === 'waiting' || file.state === 'reading') return 4;
  if (file.state !== 'read') return 5;
  if (file.keep && file.open.length > 0) return 1;
  if (file.duplicate) return 2;
  return file.warnings.length > 0 || file.conflicts.length > 0 ? 3 : 5;
}

/** The files of an import in the order of its rows; those that need the same keep the order they were given in. */
export function rowOrder<File extends Parameters<typeof needOf>[0]>(
  files: readonly File[],
  needFirst: boolean,
): File[] {
  return needFirst ? [...files].sort((a, b) => needOf(a) - needOf(b)) : [...files];
}

/** Which rows are shown: all, those that need a person, or those of one fate. */
export const RowFilter = z.enum(['all', 'todo', 'duplicate', 'failed', 'left-out']);
export type RowFilter = z.infer<typeof RowFilter>;

/** Whether a file is shown under a filter. */
export function isShown(file: Parameters<typeof needOf>[0], filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'todo':
      return needOf(file) < 4;
    case 'duplicate':
      return file.duplicate !== null;
    case 'failed':
      return file.state === 'failed';
    case 'left-out':
      return file.state === 'read' && !file.keep;
  }
}
