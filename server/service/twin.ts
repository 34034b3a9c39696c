import { listDismissals, putDismissal } from '#server/store/study/twin-dismissal.ts';
import { nearTo } from '#shared/analysis/nearness.ts';
import { isClose, pairOf, type Twin, type TwinDismissal } from '#shared/codebook/twin.ts';
import { DomainError } from '#shared/errors.ts';
import { type ThemeId, TwinDismissalId } from '#shared/ids.ts';
import { readStudy } from './facts.ts';
import { findTheme } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { write } from './write.ts';

/** Themes that lie on so many of the same passages as one that they may be one; pairs dismissed are left out. */
export function twins(world: World, who: Who, study: string, reference: string): Twin[] {
  const { db } = mayRead(world, who, study);
  const { facts } = readStudy(db);
  const { id } = findTheme(db, reference);
  const dismissed = new Set(listDismissals(db).map(({ theme, twin }) => `${theme} ${twin}`));
  const live = new Set(facts.themes.flatMap((theme) => (theme.retired ? [] : [theme.id])));
  if (!live.has(id)) return [];
  return nearTo(facts, id).flatMap(({ theme: other, shared, of }) => {
    const pair = pairOf(id, other);
    if (!live.has(other) || dismissed.has(`${pair.theme} ${pair.twin}`)) return [];
    const ofTwin = passagesOf(facts.codings, other);
    const twin = { theme: other, shared, of, ofTwin };
    return isClose(twin) ? [twin] : [];
  });
}

/** On how many passages a theme lies, those of several coders counted once. */
const passagesOf = (codings: ReturnType<typeof readStudy>['facts']['codings'], theme: ThemeId): number =>
  new Set(
    codings.flatMap((one) =>
      one.theme === theme && one.state === 'accepted' ? [`${one.source} ${one.start} ${one.end}`] : [],
    ),
  ).size;

/** Says for good that two themes are two things. */
export function dismissTwin(
  world: World,
  who: Who,
  study: string,
  reference: string,
  other: string,
): TwinDismissal {
  return write(world, who, mayWrite(world, who, study), 'theme.dismiss-twin', (tx) => {
    const [theme, twin] = [findTheme(tx.db, reference), findTheme(tx.db, other)];
    if (theme.id === twin.id)
      throw new DomainError('invalid', 'A theme is no twin of itself.', { field: 'twin' });
    const pair = pairOf(theme.id, twin.id);
    const known = listDismissals(tx.db).find((one) => one.theme === pair.theme && one.twin === pair.twin);
    if (known)
      throw new DomainError('conflict', `${theme.title} and ${twin.title} are known to be two things.`);
    const dismissal: TwinDismissal = {
      id: world.newId(TwinDismissalId),
      rev: tx.rev,
      ...pair,
      by: tx.who.account.id,
      at: tx.at,
    };
    putDismissal(tx.db, dismissal);
    tx.say(`Said that ${theme.title} and ${twin.title} are two things`, theme.id, twin.id);
    return dismissal;
  });
}
