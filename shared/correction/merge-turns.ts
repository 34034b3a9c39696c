import { alignment } from './alignment.ts';
import type { CorrectedTurn } from './correction.ts';

const keyOf = ({ speaker, time, text }: CorrectedTurn): string => JSON.stringify([speaker, time, text]);

/** Where each turn of a text stands unchanged in another. */
function placesIn(base: readonly string[], other: readonly string[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const { before, after, length } of alignment(base, other))
    for (let at = 0; at < length; at += 1) places.set(before + at, after + at);
  return places;
}

/**
 * One text out of two that both began from `base`: what only one of them changed is as they have it, and where both
 * changed the same turns, `mine` stands.
 */
export function mergeTurns(
  base: readonly CorrectedTurn[],
  mine: readonly CorrectedTurn[],
  theirs: readonly CorrectedTurn[],
): CorrectedTurn[] {
  const [b, m, t] = [base, mine, theirs].map((turns) => turns.map(keyOf));
  const keys = { base: b ?? [], mine: m ?? [], theirs: t ?? [] };
  const inMine = placesIn(keys.base, keys.mine);
  const inTheirs = placesIn(keys.base, keys.theirs);
  const merged: CorrectedTurn[] = [];
  let [fromBase, fromMine, fromTheirs] = [0, 0, 0];
  const between = (x: number, y: number, z: number) => {
    const [was, own, other] = [base.slice(fromBase, x), mine.slice(fromMine, y), theirs.slice(fromTheirs, z)];
    const isTurnByTurn = was.length === own.length && own.length === other.length;
    const isUntouched = was.map(keyOf).join('\n') === own.map(keyOf).join('\n');
    if (isTurnByTurn)
      for (const [at, turn] of own.entries()) {
        const [before, beside] = [was[at], other[at]];
        merged.push(before && beside && keyOf(before) === keyOf(turn) ? beside : turn);
      }
    else merged.push(...(isUntouched ? other : own));
  };
  for (const [at, turn] of base.entries()) {
    const [y, z] = [inMine.get(at), inTheirs.get(at)];
    if (y === undefined || z === undefined) continue;
    between(at, y, z);
    merged.push(turn);
    [fromBase, fromMine, fromTheirs] = [at + 1, y + 1, z + 1];
  }
  between(base.length, mine.length, theirs.length);
  return merged;
}
