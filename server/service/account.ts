import { updateAccount } from '#server/store/control/account.ts';
import type { Account, AccountChanges } from '#shared/account/account.ts';
import { changed } from '#shared/change.ts';
import type { Who, World } from './world.ts';

export const account = (_world: World, who: Who): Account => who.account;

/** Changes the name and initials of whoever asks; a study learns of it with their next deed there. */
export function changeAccount(world: World, who: Who, changes: AccountChanges): Account {
  const after = changed(who.account, changes);
  updateAccount(world.control, after);
  return after;
}
