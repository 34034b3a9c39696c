import { findAccount, findFirstAccount, listAccounts, updateAccount } from '#server/store/control/account.ts';
import { listMemberships, listMembershipsOf, putMembership } from '#server/store/control/membership.ts';
import type { AccountChanges } from '#shared/account/account.ts';
import type { Role } from '#shared/account/roles.ts';
import type { Me } from '#shared/account/sign-in.ts';
import { changed } from '#shared/change.ts';
import type { StudyId } from '#shared/ids.ts';
import type { Who, World } from './world.ts';

/** Whether anybody could sign in: from then on everybody has to. */
export const hasAccounts = (world: World): boolean =>
  listAccounts(world.control).some(({ password }) => password !== null);

/** Whether somebody can sign in who may make studies and answers for the program. */
export const hasOwnerAccount = (world: World): boolean =>
  listAccounts(world.control).some(({ password, founds }) => password !== null && founds);

const rolesOf = (world: World, who: Who): [StudyId, Role][] =>
  who.as === 'local'
    ? world.studies.ids().map((id) => [id, 'owner'])
    : listMembershipsOf(world.control, who.account.id)
        .filter(({ study }) => world.studies.ids().includes(study))
        .map(({ study, role }) => [study, role]);

/** Whoever asks, with what they are in each study. */
export const me = (world: World, who: Who): Me => ({
  ...who.account,
  mode: who.as,
  email: who.as === 'local' ? null : (findAccount(world.control, who.account.id)?.email ?? null),
  founds: who.founds,
  roles: Object.fromEntries(rolesOf(world, who)),
});

/** Changes the name and initials of whoever asks; a study learns of it with their next deed there. */
export function changeAccount(world: World, who: Who, changes: AccountChanges): Me {
  const after = changed(who.account, changes);
  updateAccount(world.control, after);
  return me(world, { ...who, account: after });
}

/** Studies that nobody owns, such as those made on the command line, become the first account's. */
export function adoptStudies(world: World): void {
  const owner = findFirstAccount(world.control);
  if (!owner) return;
  for (const study of world.studies.ids())
    if (!listMemberships(world.control, study).some(({ role }) => role === 'owner'))
      putMembership(world.control, { study, account: owner.id, role: 'owner', at: world.now() });
}
