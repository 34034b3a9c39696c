import { type House, house as houseOf } from '#shared/participant/house.ts';
import { findParticipant } from './find.ts';
import { ownTalk } from './own-talk.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** What one coordinator may see, for whoever prepares it. */
export function house(world: World, who: Who, study: string, reference: string): House {
  const open = mayRead(world, who, study, 'house.preview');
  return houseOf(ownTalk(open, findParticipant(open.db, reference)));
}
