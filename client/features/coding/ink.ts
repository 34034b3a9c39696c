import type { Drawn } from '#shared/coding/overlap.ts';
import { type Painted, type Painting, painted } from './paint.ts';

/** Turns that are drawn together: what changes in one group costs the others nothing. */
const GROUP = 10;

/** The words of one source with their codings painted, which any group of turns can follow by itself. */
export interface Ink {
  groups: number;
  /** The turns of one group, the same array until one of them is painted anew. */
  group: (at: number) => Painted;
  /** Calls back when this group is painted anew. */
  follow: (at: number, told: () => void) => () => void;
  /** Paints these codings and no others. */
  put: (codings: readonly Drawn[]) => void;
}

/** The place of the group that holds turn `at`, both counted from 0. */
export const groupOf = (at: number): number => Math.floor(at / GROUP);

/** Puts codings on turns, telling nobody but the groups they lie in: the short way from a key to the page. */
export function inkOn(turns: Painted, codings: readonly Drawn[]): Ink {
  let painting: Painting = painted({ turns, banded: [] }, codings);
  const cut = (at: number) => painting.turns.slice(at * GROUP, (at + 1) * GROUP);
  const groups = Array.from({ length: Math.ceil(turns.length / GROUP) }, (_, at) => cut(at));
  const followers = groups.map(() => new Set<() => void>());
  return {
    groups: groups.length,
    group: (at) => groups[at] ?? [],
    follow: (at, told) => {
      followers[at]?.add(told);
      return () => followers[at]?.delete(told);
    },
    put: (next) => {
      const before = painting;
      painting = painted(before, next);
      if (painting === before) return;
      for (const [at, group] of groups.entries()) {
        if (group.every((turn, place) => turn === painting.turns[at * GROUP + place])) continue;
        groups[at] = cut(at);
        for (const told of followers[at] ?? []) told();
      }
    },
  };
}
