import { openForReading } from '#server/service/data-folder.ts';
import { type KeptShelf, keptShelf } from '#server/service/kept-shelf.ts';
import { type ShelfAsk, type ShelfTold, tellShelf } from '#server/service/shelf.ts';
import type { StudyId } from '#shared/ids.ts';
import { answerAsks } from './answer.ts';

/** What is asked of the shelf of which study. */
export type KeptShelfAsk = ShelfAsk & { folder: string; study: StudyId };

/** Shelves that are kept at once; the one asked last stays longest. */
const MOST_SHELVES = 2;
const shelves = new Map<string, KeptShelf>();

answerAsks<KeptShelfAsk, ShelfTold>(async ({ folder, study, ...ask }) => {
  const { world, close } = openForReading(folder);
  try {
    const name = `${folder} ${study}`;
    const before = shelves.get(name);
    // What is left by half is not kept.
    shelves.delete(name);
    const shelf = keptShelf(world.studies.open(study).db, before);
    shelves.set(name, shelf);
    for (const [old] of [...shelves].slice(0, -MOST_SHELVES)) shelves.delete(old);
    return tellShelf(shelf, ask);
  } finally {
    close();
  }
});
