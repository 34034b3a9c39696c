import { findMembership, putMembership } from '#server/store/control/membership.ts';
import { type Role, whoMay } from '#shared/account/roles.ts';
import { DomainError } from '#shared/errors.ts';
import type { StudyId } from '#shared/ids.ts';
import { findStudy } from './study.ts';
import type { OpenStudy, Who, World } from './world.ts';

const ROLE_SAID = {
  owner: 'an owner',
  researcher: 'a researcher',
  author: 'an author',
  observer: 'an observer',
  stranger: 'a stranger',
};

/** What somebody is in a study; whoever runs the program on their own machine owns every study there. */
export function roleIn(world: World, who: Who, study: StudyId): Role | null {
  if (who.as === 'local') return 'owner';
  return findMembership(world.control, study, who.account.id)?.role ?? null;
}

/** Whether somebody may do a deed in a study; a coordinator does what is done on their own page and nothing else. */
export function may(world: World, who: Who, study: StudyId, deed: string): boolean {
  if (who.isVisit) return deed.startsWith('mine.');
  const allowed = whoMay(deed);
  if (!allowed) throw new Error(`The table of roles has no line for ${deed}.`);
  const role = roleIn(world, who, study);
  return role !== null && allowed.includes(role);
}

const READING = /\.(read|preview)$/;

/** Refuses whom the table of roles does not let do this; what somebody may not see is not there for them. */
export function mayDo(world: World, who: Who, { id }: Pick<OpenStudy, 'id'>, deed: string): void {
  if (may(world, who, id, deed)) return;
  const role = roleIn(world, who, id) ?? 'stranger';
  if (READING.test(deed)) throw new DomainError('not-found', `There is nothing here for ${ROLE_SAID[role]}.`);
  throw new DomainError('forbidden', `As ${ROLE_SAID[role]} of this study you may not do this.`, {
    help: 'Nothing was changed. An owner of the study can give you another role, under People.',
  });
}

/** The study meant, for reading; to whoever is not of its team there is none. */
export function mayRead(world: World, who: Who, study: string, deed = 'study.read'): OpenStudy {
  const open = findStudy(world, who, study);
  mayDo(world, who, open, deed);
  return open;
}

/** The study meant, for changing: `write` asks whether whoever does the deed may; what is not written through it names its deed. */
export const mayWrite = (world: World, who: Who, study: string, deed = 'study.read'): OpenStudy =>
  mayRead(world, who, study, deed);

/** Refuses those who may not bring a study into being. */
export function mayFound(who: Who): void {
  if (who.as !== 'local' && !who.founds)
    throw new DomainError('forbidden', 'You may work in the studies you were invited to, and make none.', {
      help: 'Ask whoever runs this program for an account that may.',
    });
}

/** Makes whoever brings a study into being its owner; refuses those who may not. */
export function foundStudy(world: World, who: Who, study: StudyId): void {
  mayFound(who);
  if (who.as === 'local') return;
  putMembership(world.control, { study, account: who.account.id, role: 'owner', at: world.now() });
}
