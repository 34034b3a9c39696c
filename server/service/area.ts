import { isUniqueViolation } from '#server/store/database.ts';
import { deleteArea, listAreas, putArea } from '#server/store/study/area.ts';
import type { Area, AreaChanges, NewArea } from '#shared/area/area.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { AreaId } from '#shared/ids.ts';
import { releasePlaces } from './card-place.ts';
import { findArea } from './find.ts';
import { assertUnlisted, unlessInUse } from './in-use.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

const taken = (error: unknown, name: string): unknown =>
  isUniqueViolation(error)
    ? new DomainError('conflict', `There is already an area called “${name}”.`, { field: 'name' })
    : error;

export const areas = (world: World, who: Who, study: string): Area[] =>
  listAreas(mayRead(world, who, study).db);

export const area = (world: World, who: Who, study: string, reference: string): Area =>
  findArea(mayRead(world, who, study).db, reference);

/** Adds an area behind the others; a second one of the same name is refused. */
export function addArea(world: World, who: Who, study: string, given: NewArea): Area {
  return write(world, who, mayWrite(world, who, study), 'area.add', (tx) => {
    const added: Area = {
      id: world.newId(AreaId),
      rev: tx.rev,
      position: listAreas(tx.db).length,
      name: given.name,
      aliases: given.aliases ?? [],
      character: given.character ?? '',
      seat: given.seat ?? '',
      publicName: given.publicName ?? '',
    };
    try {
      putArea(tx.db, added);
    } catch (error) {
      throw taken(error, added.name);
    }
    tx.say(`Added the area ${added.name}`, added.id);
    return added;
  });
}

/** Numbers the areas in their order from 0, with one of them moved to its place. */
function order(tx: Tx, moved: Area): void {
  const others = listAreas(tx.db).filter(({ id }) => id !== moved.id);
  for (const [position, area] of others.toSpliced(moved.position, 0, moved).entries())
    if (area.position !== position || area.id === moved.id)
      putArea(tx.db, { ...area, position, rev: tx.rev });
}

/** Changes an area; `position` is its place among all, counted from 0. */
export function changeArea(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { rev, ...changes }: AreaChanges & { rev?: number | undefined },
): Area {
  return write(world, who, mayWrite(world, who, study), 'area.change', (tx) => {
    const before = expectRev(findArea(tx.db, reference), rev, 'area');
    const after = changed(before, { ...changes, rev: tx.rev });
    try {
      putArea(tx.db, after);
    } catch (error) {
      throw taken(error, after.name);
    }
    if (changes.position !== undefined) order(tx, after);
    tx.say(`Changed the area ${after.name}`, after.id);
    return findArea(tx.db, after.id);
  });
}

/** Removes an area that no participant, source or judgement refers to. */
export function removeArea(
  world: World,
  who: Who,
  study: string,
  reference: string,
  rev?: number,
): { id: AreaId } {
  return unlessInUse(
    'This area is in use: participants, sources or judgements refer to it.',
    'Move them to another area first; a briefing may be about it, in the trash too.',
    () =>
      write(world, who, mayWrite(world, who, study), 'area.remove', (tx) => {
        const gone = expectRev(findArea(tx.db, reference), rev, 'area');
        releasePlaces(tx, ({ area }) => area === gone.id);
        deleteArea(tx.db, gone.id);
        assertUnlisted(tx.db, 'area', gone.id);
        tx.say(`Removed the area ${gone.name}`, gone.id);
        return { id: gone.id };
      }),
  );
}
