import { listIdentities } from '#server/store/control/identity.ts';
import { identityPlaces } from '#shared/quote/identity-places.ts';
import type { Span } from '#shared/span.ts';
import { may, mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/**
 * Where words name a participant whose name the team wrote down; only the places, never who it is. Whoever words no quotes
 * is told of none: they could try name after name.
 */
export function identitiesTold(world: World, who: Who, study: string, words: string): Span[] {
  const { id } = mayRead(world, who, study);
  if (!may(world, who, id, 'quote.change')) return [];
  return identityPlaces(
    words,
    listIdentities(world.control, id).map(({ name }) => name),
  );
}
