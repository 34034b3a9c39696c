import type { Request, Response } from 'express';
import { journal, standingDeeds } from '#server/service/journal.ts';
import { mayRead, mayWrite } from '#server/service/permission.ts';
import { redo, undo, undoDeed } from '#server/service/undo.ts';
import type { World } from '#server/service/world.ts';
import { journalApi } from '#shared/api/journal.ts';
import type { Mount } from './app.ts';
import { type Asker, route } from './route.ts';

const ALIVE_MS = 25_000;

/**
 * Sends each new deed as it is done, until the listener goes or may see the study no more: who asks is looked up
 * anew each time. `onDeed` calls back with the study's id.
 */
function follow(
  world: World,
  asker: Asker,
  study: string,
  after: number,
  onDeed: OnDeed,
  request: Request,
  response: Response,
) {
  const { id } = mayRead(world, asker(request), study);
  response.set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    // A proxy in front passes each deed on at once.
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  let last = after;
  const send = () => {
    for (;;) {
      const { items, next } = journal(world, asker(request), id, last);
      for (const entry of items) response.write(`id: ${entry.number}\ndata: ${JSON.stringify(entry)}\n\n`);
      last = items.at(-1)?.number ?? last;
      if (next === null) return;
    }
  };
  send();
  const orEnd = (work: () => void) => {
    try {
      work();
    } catch {
      // Signed out, or out of the team. Anything else must not reach whoever did the deed; the listener asks again.
      response.end();
    }
  };
  const stop = onDeed((deedIn) => {
    if (deedIn === id) orEnd(send);
  });
  const alive = setInterval(
    () =>
      orEnd(() => {
        mayRead(world, asker(request), id);
        response.write(': alive\n\n');
      }),
    ALIVE_MS,
  );
  response.on('close', () => {
    clearInterval(alive);
    stop();
  });
}

export type OnDeed = (listener: (study: string) => void) => () => void;

export const mountJournal =
  (onDeed: OnDeed): Mount =>
  (router, world, asker) => {
    route(router, asker, journalApi.list, ({ params, query, who, request, response }) => {
      if (request.accepts(['json', 'text/event-stream']) === 'text/event-stream') {
        const after = Number(request.get('Last-Event-ID') ?? query.after ?? 0) || 0;
        follow(world, asker, params.study, after, onDeed, request, response);
        return { items: [], next: null };
      }
      return journal(world, who, params.study, query.after, query.limit);
    });
    route(router, asker, journalApi.standing, ({ params, who }) => standingDeeds(world, who, params.study));
    route(router, asker, journalApi.undo, ({ params, body, who }) => {
      const open = mayWrite(world, who, params.study);
      return body.deed === undefined
        ? undo(world, who, open, body.expect)
        : undoDeed(world, who, open, body.deed);
    });
    route(router, asker, journalApi.redo, ({ params, body, who }) =>
      redo(world, who, mayWrite(world, who, params.study), body.expect),
    );
  };
