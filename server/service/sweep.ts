import { listAssessments } from '#server/store/study/assessment.ts';
import { type SweepCell, sweepCells } from '#shared/assessment/sweep.ts';
import { viewAssessment } from './assessment.ts';
import { readStudy } from './facts.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** The cells that ask for a judgement, and those that have one. */
export function sweep(world: World, who: Who, study: string): { items: SweepCell[] } {
  const { db } = mayRead(world, who, study);
  const reading = readStudy(db);
  const written = listAssessments(db).map((one) => viewAssessment(world, reading, one));
  return { items: sweepCells(reading.facts, reading.cells.list, written) };
}
