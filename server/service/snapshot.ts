import type { Db } from '#server/store/database.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { type KeptSnapshot, listSnapshots, putSnapshot } from '#server/store/study/snapshot.ts';
import { DomainError } from '#shared/errors.ts';
import { SnapshotId } from '#shared/ids.ts';
import { meant } from '#shared/reference.ts';
import type { Snapshot, SnapshotHead, SnapshotPreview } from '#shared/snapshot/snapshot.ts';
import { readSnapshot, writeSnapshot } from '#shared/snapshot/written.ts';
import { isToldOf } from '#shared/trajectory/review.ts';
import { findPhase, withId } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import { snapshotOf } from './snapshot-document.ts';
import { restsOnSnapshot } from './snapshot-held.ts';
import type { Who, World } from './world.ts';
import { expectRev, write } from './write.ts';

/** What is kept, read; it was checked when it was taken or brought in. */
export const documentOf = ({ id, document }: KeptSnapshot): Snapshot =>
  readSnapshot(document, `The snapshot ${id}`);

/** A snapshot in a line. */
export function headOf(kept: KeptSnapshot, document = documentOf(kept)): SnapshotHead {
  const { id, rev, hash, trashedAt, by } = kept;
  const { phase, takenAt, codebook, journal, waves, themes, team } = document;
  return {
    id,
    rev,
    phase,
    takenAt,
    by: team.find((one) => one.id === by) ?? { id: by, name: '' },
    codebook,
    journal,
    months: waves.map(({ month }) => month),
    closed: waves.filter(({ status }) => status === 'closed').length,
    themes: themes.length,
    hash,
    trashedAt,
  };
}

/** The snapshot with an id, or the last one outside the trash of a phase that is named. */
export function findSnapshot(db: Db, reference: string): KeptSnapshot {
  const all = listSnapshots(db);
  const byId = all.find(({ id }) => id === reference);
  const named = all
    .filter(({ trashedAt }) => trashedAt === null)
    .map((kept) => {
      const { phase } = documentOf(kept);
      return { id: phase.id, names: [phase.title], kept };
    });
  const found = byId ?? meant(reference, named).at(-1)?.kept;
  if (!found)
    throw new DomainError('not-found', `There is no snapshot “${reference}” here.`, {
      help: 'A snapshot is taken at the end of a phase.',
    });
  return found;
}

/** The snapshots outside the trash, the oldest first. */
export const snapshots = (world: World, who: Who, study: string): SnapshotHead[] =>
  listSnapshots(mayRead(world, who, study).db)
    .filter(({ trashedAt }) => trashedAt === null)
    .map((kept) => headOf(kept));

export function snapshot(
  world: World,
  who: Who,
  study: string,
  reference: string,
): { head: SnapshotHead; document: Snapshot } {
  const kept = findSnapshot(mayRead(world, who, study).db, reference);
  const document = documentOf(kept);
  return { head: headOf(kept, document), document };
}

/** Takes the snapshot of a phase as the study stands; what is not settled is told in it and hinders nothing. */
export function takeSnapshot(world: World, who: Who, study: string, phase: string): SnapshotHead {
  return write(world, who, mayWrite(world, who, study), 'snapshot.take', (tx) => {
    const id = world.newId(SnapshotId);
    const of = findPhase(tx.db, phase);
    const document = writeSnapshot(
      snapshotOf(tx.db, world, of, { id, takenAt: tx.at, by: tx.who.account.id, journal: tx.rev - 1 }),
    );
    const kept: KeptSnapshot = {
      id,
      rev: tx.rev,
      by: tx.who.account.id,
      document,
      hash: world.hash(document),
      trashedAt: null,
    };
    putSnapshot(tx.db, kept);
    tx.say(`Took the snapshot of ${of.title}`, id, of.id);
    return headOf(kept);
  });
}

/** What a snapshot of a phase would hold now. */
export function previewSnapshot(world: World, who: Who, study: string, phase: string): SnapshotPreview {
  const { db } = mayRead(world, who, study);
  const { themes, areas, waves, assessments, watch, codebook, unsettled } = snapshotOf(
    db,
    world,
    findPhase(db, phase),
    { id: world.newId(SnapshotId), takenAt: world.now(), by: who.account.id, journal: lastNumber(db) },
  );
  const told = themes.flatMap((theme) => theme.areas);
  const stories = told.filter(isToldOf);
  const statuses = told.filter(({ threat, recorded }) => threat !== null || recorded !== null);
  return {
    themes: themes.length,
    areas: areas.length,
    months: waves.map(({ month }) => month),
    stories: { of: stories.length, confirmed: stories.filter(({ confirmed }) => confirmed).length },
    statuses: { of: statuses.length, recorded: statuses.filter(({ recorded }) => recorded).length },
    assessments: assessments.length,
    watch: watch.length,
    codebook: codebook.name,
    unsettled,
  };
}

/** Puts a snapshot into the trash, unless a report looks back on it; nothing else can be done to one. */
export function removeSnapshot(
  world: World,
  who: Who,
  study: string,
  reference: string,
  rev?: number,
): { id: SnapshotId } {
  return write(world, who, mayWrite(world, who, study), 'snapshot.remove', (tx) => {
    const gone = expectRev(findSnapshot(tx.db, reference), rev, 'snapshot');
    if (gone.trashedAt !== null) throw new DomainError('conflict', 'This snapshot is in the trash already.');
    const all = listSnapshots(tx.db).filter(({ trashedAt }) => trashedAt === null);
    const held = restsOnSnapshot(tx.db, gone.id, { all: all.map(documentOf), now: tx.at });
    if (held !== null)
      throw new DomainError('conflict', `This snapshot stays: ${held} tells what became of its claims.`, {
        help: held.startsWith('the edition')
          ? 'An edition never changes, and what it looks back on has to stay beside it.'
          : 'Take the piece “Then and now” out of the report first.',
      });
    putSnapshot(tx.db, { ...gone, rev: tx.rev, trashedAt: tx.at });
    tx.say(`Put the snapshot of ${documentOf(gone).phase.title} into the trash`, gone.id);
    return { id: gone.id };
  });
}

/** Brings a snapshot back from the trash; one that is not there stays as it is. */
export function restoreSnapshot(world: World, who: Who, study: string, id: string): SnapshotHead {
  return write(world, who, mayWrite(world, who, study), 'snapshot.restore', (tx) => {
    const before = withId('snapshot', id, listSnapshots(tx.db));
    if (before.trashedAt === null)
      throw new DomainError(
        'conflict',
        'This snapshot is not in the trash, so there is nothing to bring back.',
      );
    const after = { ...before, rev: tx.rev, trashedAt: null };
    putSnapshot(tx.db, after);
    tx.say(`Brought the snapshot of ${documentOf(after).phase.title} back`, after.id);
    return headOf(after);
  });
}
