import { isUniqueViolation } from '#server/store/database.ts';
import { deleteWave, listWaves, putWave } from '#server/store/study/wave.ts';
import { changed } from '#shared/change.ts';
import { daysOf, monthLabel } from '#shared/dates.ts';
import { DomainError } from '#shared/errors.ts';
import { WaveId } from '#shared/ids.ts';
import type { Deed } from '#shared/journal/journal.ts';
import { previewWave, type WavePreview } from '#shared/wave/preview.ts';
import type { NewWave, Wave, WaveChanges } from '#shared/wave/wave.ts';
import { readStudy } from './facts.ts';
import { findWave } from './find.ts';
import { assertUnlisted, unlessInUse } from './in-use.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

export const waves = (world: World, who: Who, study: string): Wave[] =>
  listWaves(mayRead(world, who, study).db);

export const wave = (world: World, who: Who, study: string, reference: string): Wave =>
  findWave(mayRead(world, who, study).db, reference);

/** What closing or reopening a wave would change, were it done now. */
export function previewOf(
  world: World,
  who: Who,
  study: string,
  reference: string,
  status: Wave['status'],
): WavePreview {
  const { db } = mayRead(world, who, study);
  return previewWave(readStudy(db).facts, findWave(db, reference).id, status);
}

function assertWindow({ startsOn, endsOn }: Wave): void {
  if (endsOn < startsOn)
    throw new DomainError('invalid', 'The last day of the wave comes before its first.', {
      field: 'endsOn',
    });
}

/** Numbers the waves by month, from 1. */
export function renumber(tx: Tx): void {
  for (const [at, known] of listWaves(tx.db).entries())
    if (known.number !== at + 1) putWave(tx.db, { ...known, rev: tx.rev, number: at + 1 });
}

/** Adds a month; the waves after it are numbered anew. */
export function addWave(world: World, who: Who, study: string, given: NewWave): Wave {
  return write(world, who, mayWrite(world, who, study), 'wave.add', (tx) => {
    const days = daysOf(given.month);
    const added: Wave = {
      id: world.newId(WaveId),
      rev: tx.rev,
      number: listWaves(tx.db).filter((known) => known.month < given.month).length + 1,
      label: given.label ?? monthLabel(given.month),
      month: given.month,
      startsOn: given.startsOn ?? days.first,
      endsOn: given.endsOn ?? days.last,
      status: 'open',
      closedOn: null,
    };
    assertWindow(added);
    try {
      putWave(tx.db, added);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new DomainError('conflict', `There is already a wave in ${monthLabel(given.month)}.`, {
        field: 'month',
      });
    }
    renumber(tx);
    tx.say(`Added the wave ${added.label}`, added.id);
    return added;
  });
}

const DEEDS: Record<Wave['status'], Deed> = { closed: 'wave.close', open: 'wave.open' };
const VERBS: Record<Wave['status'], string> = { closed: 'Closed', open: 'Reopened' };

/** Changes a wave; closing it notes the day, reopening it takes the day away. */
export function changeWave(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { rev, ...changes }: WaveChanges & { rev?: number | undefined },
): Wave {
  const deed = changes.status === undefined ? 'wave.change' : DEEDS[changes.status];
  return write(world, who, mayWrite(world, who, study), deed, (tx) => {
    const before = expectRev(findWave(tx.db, reference), rev, 'wave');
    const turned = changes.status !== undefined && changes.status !== before.status;
    const after = changed(before, {
      ...changes,
      rev: tx.rev,
      ...(turned && { closedOn: changes.status === 'closed' ? tx.at.slice(0, 10) : null }),
    });
    assertWindow(after);
    putWave(tx.db, after);
    tx.say(`${turned ? VERBS[after.status] : 'Changed'} the wave ${after.label}`, after.id);
    return after;
  });
}

/** Removes a wave that no phase, interview, source or judgement refers to. */
export function removeWave(
  world: World,
  who: Who,
  study: string,
  reference: string,
  rev?: number,
): { id: WaveId } {
  return unlessInUse(
    'This wave is in use: phases, interviews, sources, judgements or findings refer to it.',
    'Move them to another wave first.',
    () =>
      write(world, who, mayWrite(world, who, study), 'wave.remove', (tx) => {
        const gone = expectRev(findWave(tx.db, reference), rev, 'wave');
        deleteWave(tx.db, gone.id);
        assertUnlisted(tx.db, 'wave', gone.id);
        renumber(tx);
        tx.say(`Removed the wave ${gone.label}`, gone.id);
        return { id: gone.id };
      }),
  );
}
