import { findSameAccess, insertAccess, listAccess } from '#server/store/control/access.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import type { AccessEntry, AccessKind } from '#shared/account/access.ts';
import type { StudyId } from '#shared/ids.ts';
import { findParticipant } from './find.ts';
import type { Visit } from './participant-link.ts';
import { mayRead, roleIn } from './permission.ts';
import type { Who, World } from './world.ts';

function nameOf(world: World, study: StudyId, by: Who | Visit): { who: string; as: string } {
  if ('account' in by)
    return {
      who: by.account.name,
      as: by.as === 'local' ? 'this machine' : (roleIn(world, by, study) ?? 'nobody'),
    };
  const visitor = listParticipants(world.studies.open(study).db).find(({ id }) => id === by.participant);
  return { who: visitor?.pseudonym ?? 'a participant', as: 'link' };
}

/** What a page asks for again and again: looking at it once more within so long is no line of its own. */
const LOOKED_AT: ReadonlySet<AccessKind> = new Set(['identity', 'coordinator-page', 'preview']);
const ONE_LOOK_MS = 10 * 60 * 1000;

/** Writes down who saw what of a study; `about` may hold pseudonyms and names of files, never who a participant is. */
export function accessed(world: World, by: Who | Visit, study: StudyId, what: AccessKind, about = ''): void {
  const at = world.now();
  const entry = { at, ...nameOf(world, study, by), what, about };
  const since = new Date(Date.parse(at) - ONE_LOOK_MS).toISOString();
  if (LOOKED_AT.has(what) && findSameAccess(world.control, study, entry, since)) return;
  insertAccess(world.control, study, entry);
}

/** Writes down that something of a study was taken away as a file. */
export const exported = (world: World, who: Who, study: string, about: string): void =>
  accessed(world, who, mayRead(world, who, study).id, 'export', about);

/** Writes down that somebody looked at a coordinator's pages as they would see them. */
export function previewed(world: World, who: Who, study: string, participant: string): void {
  const { id, db } = mayRead(world, who, study, 'house.preview');
  accessed(world, who, id, 'preview', findParticipant(db, participant).pseudonym);
}

export interface AccessAsked {
  after?: string | undefined;
  what?: AccessKind | undefined;
  limit?: number | undefined;
}

/** Who saw what, the newest first; for those who answer for the study. */
export function accessLog(
  world: World,
  who: Who,
  study: string,
  { after, what, limit = 200 }: AccessAsked,
): { items: AccessEntry[]; next: string | null } {
  const { id } = mayRead(world, who, study, 'access.read');
  const before = after === undefined ? null : Number(after) || 0;
  const items = listAccess(world.control, id, { before, what: what ?? null, limit: limit + 1 });
  const shown = items.slice(0, limit);
  return { items: shown, next: items.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
