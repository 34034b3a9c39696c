import type { Db } from '#server/store/database.ts';
import { listNearDismissals } from '#server/store/study/near-dismissal.ts';
import { howKept } from '#server/store/study/text.ts';
import { NEAR_FROM, type NearSources } from '#shared/source/near.ts';
import { type Likely, proposedPrimary } from '#shared/source/primary.ts';
import { shareOf } from '#shared/source/sketch.ts';
import { comparedSources, heldTexts, type KeptSketches } from './kept-sketches.ts';

/** Of two texts, how much of each is in the other. */
interface Like {
  a: number;
  b: number;
  aInB: number;
  bInA: number;
}

/**
 * Every source that counts though another one that counts is nearly the same or holds it, beside the best one to count
 * in its place; the likest first. Pairs of which somebody said that they are two of their own are left out.
 */
export function nearSources(db: Db, { sources, ofText }: KeptSketches): NearSources[] {
  const counting = sources.filter(({ duplicateOf }) => duplicateOf === null);
  const texts = comparedSources(db, counting, ofText);
  const apart = new Set(
    listNearDismissals(db).flatMap(({ text, otherText }) => [`${text} ${otherText}`, `${otherText} ${text}`]),
  );
  const likes = new Map<string, Like>();
  for (const { part, whole, share } of heldTexts(texts)) {
    const [a, b] = part < whole ? [part, whole] : [whole, part];
    const [one, other] = [texts[a], texts[b]];
    if (!one || !other || apart.has(`${counting[a]?.text} ${counting[b]?.text}`)) continue;
    const known = likes.get(`${a} ${b}`) ?? {
      a,
      b,
      // A sample may say a little more than all the words do.
      aInB: Math.min(shareOf(one.sketch, other.sketch).share, NEAR_FROM - Number.EPSILON),
      bInA: Math.min(shareOf(other.sketch, one.sketch).share, NEAR_FROM - Number.EPSILON),
    };
    likes.set(`${a} ${b}`, part === a ? { ...known, aInB: share } : { ...known, bInA: share });
  }
  const known = new Map<number, Likely>();
  const likely = (at: number): Likely | undefined => {
    const source = counting[at];
    const found = known.get(at) ?? (source && { ...source, ...howKept(db, source.text) });
    if (found) known.set(at, found);
    return found;
  };
  const rows = [...likes.values()].flatMap(({ a, b, aInB, bInA }): NearSources[] => {
    const [one, other] = [likely(a), likely(b)];
    if (!one || !other) return [];
    const { primary, reason } = proposedPrimary(one, other, {
      aInB: aInB >= NEAR_FROM,
      bInA: bInA >= NEAR_FROM,
    });
    return primary === one.id
      ? [{ id: other.id, primary, inPrimary: bInA, ofPrimary: aInB, reason }]
      : [{ id: one.id, primary, inPrimary: aInB, ofPrimary: bInA, reason }];
  });
  const givesWay = new Set(rows.map(({ id }) => id));
  const likest = rows.sort(
    (a, b) =>
      Number(givesWay.has(a.primary)) - Number(givesWay.has(b.primary)) ||
      b.inPrimary - a.inPrimary ||
      b.ofPrimary - a.ofPrimary,
  );
  const best = new Map<string, NearSources>();
  for (const row of likest) if (!best.has(row.id)) best.set(row.id, row);
  return [...best.values()].sort((a, b) => b.inPrimary - a.inPrimary || b.ofPrimary - a.ofPrimary);
}
