import { listIdentities } from '#server/store/control/identity.ts';
import { identityPlaces } from '#shared/quote/identity-places.ts';
import type { Span } from '#shared/span.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** Where words name a participant whose name the team wrote down; only the places, never who it is. */
export function identitiesTold(world: World, who: Who, study: string, words: string): Span[] {
  const { id } = mayRead(world, who, study);
  return identityPlaces(
    words,
    listIdentities(world.control, id).map(({ name }) => name),
  );
}
