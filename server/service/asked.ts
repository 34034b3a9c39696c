import { deleteAssessment, listAssessments, putAssessment } from '#server/store/study/assessment.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Outcome } from '#shared/sheet/sheet.ts';
import { unjudged } from './assessment.ts';
import type { Reading } from './facts.ts';
import type { World } from './world.ts';
import type { Tx } from './write.ts';

type Cell = Pick<Assessment, 'theme' | 'area' | 'wave'>;

interface Told {
  cell: Cell;
  outcome: Outcome | null;
  /** Also where a confirmed judgement says otherwise. */
  evenConfirmed: boolean;
}

const saysNothing = ({ text, prominence, excerpts }: Assessment): boolean =>
  text === '' && prominence === null && excerpts.length === 0;

/**
 * Says in the judgement of a cell whether its theme was asked about, as the interview sheet has it. Drafts follow the
 * sheet; a confirmed judgement stays as it is unless that is asked for. Whoever signed it, and whether it is stale,
 * stays: nothing else was judged.
 */
export function tellAsked(
  tx: Tx,
  world: World,
  reading: Reading,
  { cell, outcome, evenConfirmed }: Told,
): void {
  const known = listAssessments(tx.db).find(
    (one) => one.theme === cell.theme && one.area === cell.area && one.wave === cell.wave,
  );
  if (known?.state === 'confirmed' && !evenConfirmed) return;
  if (outcome === 'asked') {
    if (known?.asked === 'yes') return;
    putAssessment(tx.db, { ...(known ?? unjudged(tx, world, reading, cell)), asked: 'yes', rev: tx.rev });
  } else if (known?.asked === 'yes') {
    // It was noted as asked before; a draft that says nothing else goes with it.
    if (outcome === null && known.state === 'draft' && saysNothing(known)) deleteAssessment(tx.db, known.id);
    else putAssessment(tx.db, { ...known, asked: outcome === null ? 'unknown' : 'no', rev: tx.rev });
  }
}
