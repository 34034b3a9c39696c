import { deleteWatch, listWatches, putWatch } from '#server/store/study/watch.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { WatchId } from '#shared/ids.ts';
import type { Watch, WatchSet } from '#shared/threat/threat.ts';
import { findArea, findTheme, findWave, fits, idMeant, withId } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** What threats are watched by: of each the study's default, then the areas' own. */
export function watches(
  world: World,
  who: Who,
  study: string,
  asked: { theme?: string | undefined; area?: string | undefined } = {},
): Watch[] {
  const { db } = mayRead(world, who, study);
  const theme = idMeant(db, asked.theme, findTheme);
  const area = idMeant(db, asked.area, findArea);
  return listWatches(db).filter((one) => fits(theme, one.theme) && fits(area, one.area));
}

export const watch = (world: World, who: Who, study: string, id: string): Watch =>
  withId('watch item', id, listWatches(mayRead(world, who, study).db));

function sayOf(tx: Tx, deed: string, { id, theme, area }: Watch): void {
  const where = area === null ? '' : ` in ${findArea(tx.db, area).name}`;
  tx.say(`${deed} what ${findTheme(tx.db, theme).title} is watched by${where}`, id, theme);
}

/** Sets what a threat is watched by, for the study or for one area. */
export function setWatch(world: World, who: Who, study: string, { rev, ...given }: WatchSet): Watch {
  return write(world, who, mayWrite(world, who, study), 'watch.set', (tx) => {
    const theme = findTheme(tx.db, given.theme);
    const area = given.area == null ? null : findArea(tx.db, given.area).id;
    if (theme.kind !== 'threat')
      throw new DomainError('invalid', `${theme.title} is no threat; only threats are watched.`, {
        field: 'theme',
      });
    const known = listWatches(tx.db).find((one) => one.theme === theme.id && one.area === area);
    const before: Watch = known
      ? expectRev(known, rev, 'watch item')
      : {
          id: world.newId(WatchId),
          rev: tx.rev,
          theme: theme.id,
          area,
          question: '',
          claim: '',
          avoidedIf: '',
          overcomeIf: '',
          askIn: null,
        };
    const after = changed(before, {
      rev: tx.rev,
      question: given.question,
      claim: given.claim,
      avoidedIf: given.avoidedIf,
      overcomeIf: given.overcomeIf,
      askIn: given.askIn == null ? given.askIn : findWave(tx.db, given.askIn).id,
    });
    putWatch(tx.db, after);
    sayOf(tx, 'Set', after);
    return after;
  });
}

export function removeWatch(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: WatchId } {
  return write(world, who, mayWrite(world, who, study), 'watch.remove', (tx) => {
    const gone = expectRev(withId('watch item', id, listWatches(tx.db)), rev, 'watch item');
    deleteWatch(tx.db, gone.id);
    sayOf(tx, 'Removed', gone);
    return { id: gone.id };
  });
}
