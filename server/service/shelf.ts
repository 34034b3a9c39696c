import { countQuotes } from '#server/store/study/quote.ts';
import { type Heard, heardOf } from '#shared/quote/balance.ts';
import { askedOf, type FoundAsked, type FoundQuotes, foundOf } from '#shared/quote/found.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { shelfRoles } from '#shared/quote/shelf.ts';
import { weighing } from '#shared/quote/weighed.ts';
import { askShelf, type KeptShelf } from './kept-shelf.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

const DEFAULT_LIMIT = 100;

/** What is asked of a kept shelf: a part of what is found, all of it, or single quotes; else how its voices are spread. */
export interface ShelfAsk {
  /** A part of what is found. */
  find?: FoundAsked & { from?: number | undefined; limit?: number | undefined };
  /** All that is found, by ids. */
  ids?: FoundAsked;
  /** Quotes by their ids. */
  named?: readonly string[];
}

/** The part that was asked for; the others are empty. */
export interface ShelfTold {
  found: FoundQuotes | null;
  ids: Pick<QuoteView, 'id' | 'audiences'>[];
  /** Those that are no more are left out. */
  named: QuoteView[];
  heard: readonly Heard[];
}

const viewsOf = ({ views }: KeptShelf, ids: readonly string[]): QuoteView[] =>
  ids.flatMap((id) => views.get(id) ?? []);

function foundOn(
  shelf: KeptShelf,
  { from = 0, limit = DEFAULT_LIMIT, ...asked }: Required<ShelfAsk>['find'],
) {
  const { ids, ...said } = askShelf(shelf, askedOf(asked));
  return foundOf(said, shelfRoles(shelf.views.values()), viewsOf(shelf, ids.slice(from, from + limit)));
}

/** What a kept shelf answers. */
export const tellShelf = (shelf: KeptShelf, { find, ids, named }: ShelfAsk): ShelfTold => ({
  found: find ? foundOn(shelf, find) : null,
  ids: ids
    ? viewsOf(shelf, askShelf(shelf, askedOf(ids)).ids).map(({ id, audiences }) => ({ id, audiences }))
    : [],
  named: viewsOf(shelf, named ?? []),
  heard: find || ids || named ? [] : heardOf([...shelf.views.values()].map(weighing(shelf.frame))),
});

/** How many quotes lie on the shelf of a study. */
export const shelfSize = (world: World, who: Who, study: string): { total: number } => ({
  total: countQuotes(mayRead(world, who, study).db),
});

/** Asks the thread that keeps the shelf of a study. */
export const onShelf = (world: World, who: Who, study: string, ask: ShelfAsk): Promise<ShelfTold> =>
  world.shelf({ ...ask, folder: world.folder, study: mayRead(world, who, study).id });

/** A part of what is found on the shelf, with all that is said about it. */
export async function foundQuotes(
  world: World,
  who: Who,
  study: string,
  find: Required<ShelfAsk>['find'],
): Promise<FoundQuotes> {
  const { found } = await onShelf(world, who, study, { find });
  if (!found) throw new Error('The shelf did not answer what it was asked.');
  return found;
}
