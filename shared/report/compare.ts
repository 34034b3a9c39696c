import { alignment } from '../correction/alignment.ts';

/** Which stretches of two texts the other does not have, by their place. */
export function changedStretches(
  before: readonly string[],
  after: readonly string[],
): { before: ReadonlySet<number>; after: ReadonlySet<number> } {
  const inBefore = new Set(before.keys());
  const inAfter = new Set(after.keys());
  for (const run of alignment(before, after))
    for (let at = 0; at < run.length; at += 1) {
      inBefore.delete(run.before + at);
      inAfter.delete(run.after + at);
    }
  return { before: inBefore, after: inAfter };
}
