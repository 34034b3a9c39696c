import { insertAccess, listAccess } from '#server/store/control/access.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import type { AccessEntry, AccessKind } from '#shared/account/access.ts';
import type { StudyId } from '#shared/ids.ts';
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

/** Writes down who saw what of a study; `about` may hold pseudonyms and names of files, never who a participant is. */
export const accessed = (world: World, by: Who | Visit, study: StudyId, what: AccessKind, about = ''): void =>
  insertAccess(world.control, study, { at: world.now(), ...nameOf(world, study, by), what, about });

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
