import type { Db } from '#server/store/database.ts';
import { deletePhase, listPhases, putPhase } from '#server/store/study/phase.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { PhaseId } from '#shared/ids.ts';
import { type NewPhase, type Phase, type PhaseChanges, wavesOf } from '#shared/study/phase.ts';
import { findPhase, findWave } from './find.ts';
import { unlessInUse } from './in-use.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

export const phases = (world: World, who: Who, study: string): Phase[] =>
  listPhases(mayRead(world, who, study).db);

export const phase = (world: World, who: Who, study: string, reference: string): Phase =>
  findPhase(mayRead(world, who, study).db, reference);

/** A wave is in at most one phase of each kind. */
function assertFits(db: Db, phase: Phase): void {
  const order = listWaves(db).map((wave) => wave.id);
  const covered = new Set(wavesOf(phase, order));
  if (covered.size === 0)
    throw new DomainError('invalid', 'The last wave of the phase comes before its first.', {
      field: 'lastWave',
    });
  const clash = listPhases(db).find(
    (other) =>
      other.id !== phase.id &&
      other.kind === phase.kind &&
      wavesOf(other, order).some((wave) => covered.has(wave)),
  );
  if (clash)
    throw new DomainError('conflict', `The phase ${clash.title} covers some of these waves already.`, {
      help: 'A wave is in one study phase and one substantive phase at most.',
    });
}

/** Adds a phase behind the others. */
export function addPhase(world: World, who: Who, study: string, given: NewPhase): Phase {
  return write(world, who, mayWrite(world, who, study), 'phase.add', (tx) => {
    const added: Phase = {
      ...given,
      id: world.newId(PhaseId),
      rev: tx.rev,
      position: listPhases(tx.db).length,
      firstWave: findWave(tx.db, given.firstWave).id,
      lastWave: findWave(tx.db, given.lastWave).id,
    };
    assertFits(tx.db, added);
    putPhase(tx.db, added);
    tx.say(`Added the phase ${added.title}`, added.id);
    return added;
  });
}

/** Puts a phase in its place among all, and moves the others along. */
function order(tx: Tx, moved: Phase): void {
  const others = listPhases(tx.db).filter(({ id }) => id !== moved.id);
  for (const [position, phase] of others.toSpliced(moved.position, 0, moved).entries())
    if (phase.position !== position || phase.id === moved.id)
      putPhase(tx.db, { ...phase, position, rev: tx.rev });
}

/** Changes a phase; `position` is its place among all, counted from 0. */
export function changePhase(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { rev, firstWave, lastWave, ...changes }: PhaseChanges & { rev?: number | undefined },
): Phase {
  return write(world, who, mayWrite(world, who, study), 'phase.change', (tx) => {
    const before = expectRev(findPhase(tx.db, reference), rev, 'phase');
    const after = changed(before, {
      ...changes,
      rev: tx.rev,
      firstWave: firstWave === undefined ? undefined : findWave(tx.db, firstWave).id,
      lastWave: lastWave === undefined ? undefined : findWave(tx.db, lastWave).id,
    });
    assertFits(tx.db, after);
    putPhase(tx.db, after);
    if (changes.position !== undefined) order(tx, after);
    tx.say(`Changed the phase ${after.title}`, after.id);
    return after;
  });
}

export function removePhase(
  world: World,
  who: Who,
  study: string,
  reference: string,
  rev?: number,
): { id: PhaseId } {
  return unlessInUse(
    'A report is about this phase.',
    'Choose another phase in the report first; it may lie in the trash.',
    () =>
      write(world, who, mayWrite(world, who, study), 'phase.remove', (tx) => {
        const gone = expectRev(findPhase(tx.db, reference), rev, 'phase');
        deletePhase(tx.db, gone.id);
        tx.say(`Removed the phase ${gone.title}`, gone.id);
        return { id: gone.id };
      }),
  );
}
