import type { LooseEnd } from '#shared/link/loose-ends.ts';
import { aroundOf, type LinkMap } from '#shared/link/map.ts';

/** What stands back: all but the neighbourhood of a theme, else all but what a count of loose ends keeps. */
export function dimmed(
  map: LinkMap,
  focus: string | undefined,
  steps: number,
  only: LooseEnd | undefined,
): { isLine: (id: string) => boolean; isNode: (id: string) => boolean } {
  if (focus !== undefined && map.nodes.some(({ id }) => id === focus)) {
    const around = aroundOf(map, focus, steps);
    return { isLine: (id) => !around.lines.has(id), isNode: (id) => !around.nodes.has(id) };
  }
  if (!only) return { isLine: () => false, isNode: () => false };
  const kept = new Set<string>(map.ends[only]);
  const lines = new Set(
    map.lines.filter(({ links }) => links.some(({ id }) => kept.has(id))).map(({ id }) => id),
  );
  for (const { id, from, to } of map.lines) if (lines.has(id)) kept.add(from).add(to);
  return { isLine: (id) => !lines.has(id), isNode: (id) => !kept.has(id) };
}
