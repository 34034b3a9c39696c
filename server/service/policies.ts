import { getStudy, putStudy } from '#server/store/study/study.ts';
import { listTrajectories } from '#server/store/study/trajectory.ts';
import type { PoliciesView } from '#shared/api/policies.ts';
import { changed } from '#shared/change.ts';
import type { PoliciesChanges } from '#shared/study/policies.ts';
import { type PoliciesPreview, policiesMoved } from '#shared/study/policies-preview.ts';
import { policyChanges } from '#shared/study/policy-words.ts';
import type { Study } from '#shared/study/study.ts';
import { readStudy } from './facts.ts';
import { mayRead, mayWrite } from './permission.ts';
import { rehearsed } from './rehearse.ts';
import type { Who, World } from './world.ts';
import { expectRev, write } from './write.ts';

const view = ({ rev, policies }: Study): PoliciesView => ({ rev, ...policies });

export const policies = (world: World, who: Who, study: string): PoliciesView =>
  view(getStudy(mayRead(world, who, study).db));

/** Changes thresholds. What people confirmed stays; where it rests on something else now, it is stale. */
export function changePolicies(
  world: World,
  who: Who,
  study: string,
  { rev, ...changes }: PoliciesChanges & { rev?: number | undefined },
): PoliciesView {
  return write(world, who, mayWrite(world, who, study), 'policies.change', (tx) => {
    const before = getStudy(tx.db);
    expectRev(view(before), rev, 'set of thresholds');
    const after = { ...before, rev: tx.rev, policies: changed(before.policies, changes) };
    putStudy(tx.db, after);
    const said = policyChanges(before.policies, changes);
    tx.say(said.length === 0 ? 'Kept the thresholds as they were' : said.join('; '), after.id);
    return view(after);
  });
}

/** What other thresholds would change: the deed itself is rehearsed, and measured by the rules it changes. */
export function previewPolicies(
  world: World,
  who: Who,
  study: string,
  changes: PoliciesChanges,
): PoliciesPreview {
  const open = mayWrite(world, who, study);
  const before = readStudy(open.db);
  return rehearsed(
    world,
    who,
    open,
    (stage, as) => changePolicies(stage, as, study, changes),
    (db) => policiesMoved(before, readStudy(db), listTrajectories(db)),
  );
}
