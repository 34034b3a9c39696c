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
    const isUntouched =
      keys.base.slice(fromBase, x).join('\n') === keys.mine.slice(fromMine, y).join('\n') &&
      x - fromBase === y - fromMine;
    merged.push(...(isUntouched ? theirs.slice(fromTheirs, z) : mine.slice(fromMine, y)));
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
