import { deleteGroup, listGroups, putGroup } from '#server/store/study/group.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { GroupId } from '#shared/ids.ts';
import { alike } from '#shared/reference.ts';
import { groupsInOrder } from '#shared/theme/frame.ts';
import type { Group, GroupChanges, NewGroup } from '#shared/theme/theme.ts';
import { findGroup } from './find.ts';
import { unlessInUse } from './in-use.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** The groups in the order of the frame. */
export const groups = (world: World, who: Who, study: string): Group[] =>
  groupsInOrder(listGroups(mayRead(world, who, study).db));

export const group = (world: World, who: Who, study: string, reference: string): Group =>
  findGroup(mayRead(world, who, study).db, reference);

const peersOf = (tx: Tx, kind: Group['kind'], except?: GroupId): Group[] =>
  groupsInOrder(listGroups(tx.db)).filter((one) => one.kind === kind && one.id !== except);

function assertFree(peers: readonly Group[], title: string): void {
  if (peers.some((peer) => alike(peer.title, title)))
    throw new DomainError('conflict', `There is already a group called “${title}”.`, { field: 'title' });
}

/** A new group behind the others of its kind, as part of a deed that says more than that. */
export function createGroup(tx: Tx, world: World, given: NewGroup): Group {
  const peers = peersOf(tx, given.kind);
  assertFree(peers, given.title);
  const added: Group = { id: world.newId(GroupId), rev: tx.rev, ...given, position: peers.length };
  putGroup(tx.db, added);
  return added;
}

/** Adds a group behind the others of its kind. */
export function addGroup(world: World, who: Who, study: string, given: NewGroup): Group {
  return write(world, who, mayWrite(world, who, study), 'group.add', (tx) => {
    const added = createGroup(tx, world, given);
    tx.say(`Added the group ${added.title}`, added.id);
    return added;
  });
}

/** Renames a group, or moves it among those of its kind. */
export function changeGroup(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { rev, ...changes }: GroupChanges & { rev?: number | undefined },
): Group {
  return write(world, who, mayWrite(world, who, study), 'group.change', (tx) => {
    const before = expectRev(findGroup(tx.db, reference), rev, 'group');
    const peers = peersOf(tx, before.kind, before.id);
    if (changes.title !== undefined) assertFree(peers, changes.title);
    const after = changed(before, { title: changes.title, rev: tx.rev });
    const order = [...peers];
    order.splice(changes.position ?? before.position, 0, after);
    for (const [position, one] of order.entries())
      if (one.id === after.id || one.position !== position)
        putGroup(tx.db, { ...one, position, rev: tx.rev });
    tx.say(`Changed the group ${after.title}`, after.id);
    return findGroup(tx.db, after.id);
  });
}

/** Removes a group that holds no theme and no link. */
export function removeGroup(
  world: World,
  who: Who,
  study: string,
  reference: string,
  rev?: number,
): { id: GroupId } {
  return unlessInUse('This group is in use: themes or links refer to it.', 'Move its themes first.', () =>
    write(world, who, mayWrite(world, who, study), 'group.remove', (tx) => {
      const gone = expectRev(findGroup(tx.db, reference), rev, 'group');
      deleteGroup(tx.db, gone.id);
      tx.say(`Removed the group ${gone.title}`, gone.id);
      return { id: gone.id };
    }),
  );
}
