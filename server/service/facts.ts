import type { Db } from '#server/store/database.ts';
import { type Cells, cells } from '#shared/analysis/cells.ts';
import type { Facts } from '#shared/analysis/facts.ts';
import { type SuggestedTrajectory, trajectories } from '#shared/analysis/trajectories.ts';
import { type Bases, basesOf } from '#shared/assessment/basis.ts';
import { cellInputs } from '#shared/assessment/fingerprint.ts';
import { type Held, readBySlices, readHeld } from './held-facts.ts';
import { keptOfStudy } from './kept.ts';
import { renewed } from './renewed-facts.ts';

/** Everything the longitudinal measures look at, in the study's own order; what lies in the trash is left out. */
export const gatherFacts = (db: Db): Facts => heldNow(db).facts;

/** A study as the measures read it: its facts and what follows from them. */
export interface Reading {
  facts: Facts;
  cells: Cells;
  trajectories: readonly SuggestedTrajectory[];
  /** What an assessment of a cell rests on, as one text. */
  inputs: ReturnType<typeof cellInputs>;
  /** What an assessment of a cell rests on, part by part. */
  bases: Bases;
}

/** What the measures make of some facts; what was measured `before` on the very same things is kept. */
export function readFacts(facts: Facts, before?: Cells): Reading {
  const known = cells(facts, before);
  let told: SuggestedTrajectory[] | null = null;
  let inputs: Reading['inputs'] | null = null;
  let bases: Bases | null = null;
  return {
    facts,
    cells: known,
    get trajectories() {
      told ??= trajectories(facts, known);
      return told;
    },
    inputs(cell) {
      inputs ??= cellInputs(facts);
      return inputs(cell);
    },
    get bases() {
      bases ??= basesOf(facts);
      return bases;
    },
  };
}

const readings = keptOfStudy<{ held: Held; reading: Reading }>();

/**
 * The facts as they stand, from those of the last reading. Inside a deed they are not kept: its number may be
 * given again if the deed fails.
 */
function heldNow(db: Db): Held {
  const kept = readings.get(db);
  return kept ? renewed(db, kept.held) : readHeld(db);
}

/** Reads a study, once for every state of its journal; after a deed only what it touched is read and measured again. */
export function readStudy(db: Db): Reading {
  const kept = readings.get(db);
  const held = heldNow(db);
  if (kept?.held === held) return kept.reading;
  const reading = kept?.held.facts === held.facts ? kept.reading : readFacts(held.facts, kept?.reading.cells);
  if (!db.inTransaction) readings.set(db, { held, reading });
  return reading;
}

/** Sources read in one breath: some tens of milliseconds. */
const SLICE = 400;
const breath = () => new Promise((resolve) => setImmediate(resolve));
const warming = new WeakMap<Db, Promise<void>>();

async function readSlowly(db: Db): Promise<void> {
  const reading = readBySlices(db, SLICE);
  for (;;) {
    const step = reading.next();
    // Somebody who could not wait has read it meanwhile.
    if (readings.has(db)) return;
    if (step.done) {
      readings.set(db, { held: step.value, reading: readFacts(step.value.facts) });
      return;
    }
    await breath();
    if (!db.open) return;
  }
}

/** Reads a study for the first time without keeping anybody else waiting; at once where it was read before. */
export function warmed(db: Db): Promise<void> {
  if (readings.has(db)) return Promise.resolve();
  const known = warming.get(db) ?? readSlowly(db).finally(() => warming.delete(db));
  warming.set(db, known);
  return known;
}
