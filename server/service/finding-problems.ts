import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listFindings } from '#server/store/study/finding.ts';
import { listWaves } from '#server/store/study/wave.ts';
import type { Finding } from '#shared/finding/finding.ts';
import { type Problem, problemsOf } from '#shared/finding/problems.ts';
import { claimGroundOf } from './claim-ground.ts';
import { restsOn } from './finding-excerpts.ts';
import { perState } from './per-state.ts';

/** A finding with what does not hold of it. */
export interface FindingTold {
  finding: Finding;
  problems: readonly Problem[];
}

function readTold(db: Db): FindingTold[] {
  const findings = listFindings(db);
  if (findings.length === 0) return [];
  const ground = claimGroundOf(db);
  const frame = { areas: listAreas(db), waves: listWaves(db) };
  const rests = restsOn(db);
  return findings.map((finding) => ({
    finding,
    problems: problemsOf({ ...finding, restsOn: rests(finding.evidence) }, ground, frame),
  }));
}

/** Every finding in its order, worked out once for every state of the journal. */
export const findingsTold = perState(readTold);
