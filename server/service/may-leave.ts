import { assertNoNamesOpen } from './name-candidates.ts';
import { mayRead } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/**
 * The study meant, for writing something of it that leaves: to readers, or as a working copy. Refused too while names
 * stand open in its texts, where its policies say so.
 */
export function mayLeave(
  world: World,
  who: Who,
  study: string,
  deed: 'export.readers' | 'export.working',
): OpenStudy {
  const open = mayRead(world, who, study, deed);
  assertNoNamesOpen(world, open);
  return open;
}
