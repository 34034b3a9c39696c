import { listAreas } from '#server/store/study/area.ts';
import { listEvents } from '#server/store/study/codebook.ts';
import { listCoders } from '#server/store/study/coder.ts';
import { getStudy } from '#server/store/study/study.ts';
import { codebookAt } from '#shared/codebook/version.ts';
import type { ThenAndNow } from '#shared/snapshot/claim.ts';
import { standingsOf } from '#shared/snapshot/take.ts';
import { thenAndNow as compare } from '#shared/snapshot/then-and-now.ts';
import { readStudy } from './facts.ts';
import { mayRead } from './permission.ts';
import { documentOf, findSnapshot, headOf } from './snapshot.ts';
import { toldOf } from './snapshot-document.ts';
import type { Who, World } from './world.ts';

/** Each claim of a snapshot beside today's, with what changed and why. */
export function thenAndNow(world: World, who: Who, study: string, reference: string): ThenAndNow {
  const { db } = mayRead(world, who, study);
  const kept = findSnapshot(db, reference);
  const document = documentOf(kept);
  const reading = readStudy(db);
  const { waves } = reading.facts;
  const told = toldOf(db, reading);
  const events = listEvents(db);
  const known = getStudy(db);
  return {
    study: known.title,
    snapshot: headOf(kept, document),
    codebook: codebookAt(events, events.at(-1)?.number ?? 0),
    waves: waves.map(({ id: wave, month, closed }) => ({ id: wave, month, closed })),
    ...compare(document, {
      reread: standingsOf(told, {
        shown: document.waves.map(({ id }) => id),
        closed: new Set(document.waves.filter(({ status }) => status === 'closed').map(({ id }) => id)),
      }),
      now: standingsOf(told, {
        shown: waves.map(({ id }) => id),
        closed: new Set(waves.map(({ id }) => id)),
      }),
      waves,
      areas: listAreas(db),
      titles: told.titles,
      names: new Map(listCoders(db).map(({ id, name }) => [id, name])),
      events,
      policies: known.policies,
    }),
  };
}
