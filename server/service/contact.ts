import { findAccount, type KnownAccount } from '#server/store/control/account.ts';
import { findLinkById, findLinkByToken } from '#server/store/control/participant-link.ts';
import { findSession } from '#server/store/control/session.ts';
import type { ParticipantLinkId } from '#shared/ids.ts';
import type { Who, World } from './world.ts';

const reached = (account: Pick<KnownAccount, 'name' | 'email'> | undefined): string => {
  const [name, email] = [account?.name.trim() ?? '', account?.email?.trim() ?? ''];
  if (name === '' && email === '') return 'Ask the person of the research team who sent you the link.';
  return `Ask ${[name, email].filter(Boolean).join(', ')}.`;
};

/** How a coordinator reaches the team: whoever sent them their link. */
export function contactOfLink(world: World, link: ParticipantLinkId): string {
  const found = findLinkById(world.control, link);
  return reached(found && findAccount(world.control, found.by));
}

/** How somebody reaches the team whose link or cookie opens nothing any more; a token that never was tells nobody. */
export function contactBehind(
  world: World,
  { link, cookie }: { link?: string; cookie?: string | null },
): string {
  const known = link === undefined ? undefined : findLinkByToken(world.control, world.hash(link))?.id;
  const session = cookie == null ? undefined : findSession(world.control, world.hash(cookie));
  const id = known ?? session?.link ?? null;
  return id === null ? reached(undefined) : contactOfLink(world, id);
}

/** How a coordinator would reach whoever prepares something for them. */
export const contactOf = (world: World, who: Who): string =>
  reached(findAccount(world.control, who.account.id) ?? { name: who.account.name, email: null });
