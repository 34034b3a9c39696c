import { findLastAuthor } from '#server/store/study/coder.ts';
import type { Coder } from '#shared/coding/coder.ts';
import type { World } from './world.ts';

/** Who did the last deed of each study that can be read, and when; the newest first. */
export function lastAuthors({ studies }: Pick<World, 'studies'>): (Coder & { at: string })[] {
  return studies
    .ids()
    .flatMap((id) => {
      try {
        return findLastAuthor(studies.open(id).db) ?? [];
      } catch {
        // One that cannot be read is told of where studies are listed.
        return [];
      }
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Minutes that clocks of two machines may differ without a word. */
const TOLERANCE_MINUTES = 10;

/** What to tell of a clock that stands before the last deed; null where it goes on from there. */
export function clockNotice(world: World): string | null {
  const [last] = lastAuthors(world);
  const late = Date.parse(world.now()) + TOLERANCE_MINUTES * 60_000;
  if (!last || Date.parse(last.at) <= late) return null;
  return `The clock of this machine (${world.now()}) stands before the last change here (${last.at}). Nothing is lost, and changes keep their order, but new ones carry the wrong time: set the clock right.`;
}
