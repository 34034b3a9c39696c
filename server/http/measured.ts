import { warmed } from '#server/service/facts.ts';
import { mayRead } from '#server/service/permission.ts';
import type { Who, World } from '#server/service/world.ts';

interface Measuring {
  params: { study: string };
  who: Who;
}

/** A handler that asks for measures: a large study is read first, in slices between which others are answered. */
export const measured =
  <Asked extends Measuring, Answer>(world: World, handle: (asked: Asked) => Answer) =>
  async (asked: Asked): Promise<Awaited<Answer>> => {
    await warmed(mayRead(world, asked.who, asked.params.study).db);
    return await handle(asked);
  };
