/** Something with a place in a column; heights and places in pixels of the drawing. */
export interface Placed {
  id: string;
  top: number;
  height: number;
}

/**
 * Puts things of a given order one under another, each as near to where it wants its middle as the least
 * gap and the others allow (isotonic regression by pooling adjacent violators: Barlow et al. 1972).
 */
export function placed(
  things: readonly { id: string; height: number; wants: number }[],
  gap: number,
): Placed[] {
  const pools: { ids: { id: string; height: number; offset: number }[]; sum: number; height: number }[] = [];
  const topOf = ({ ids, sum }: (typeof pools)[number]) => Math.max(0, sum / ids.length);
  for (const { id, height, wants } of things) {
    let pool = { ids: [{ id, height, offset: 0 }], sum: wants - height / 2, height };
    for (
      let above = pools.at(-1);
      above && topOf(above) + above.height + gap > topOf(pool);
      above = pools.at(-1)
    ) {
      pools.pop();
      const shift = above.height + gap;
      pool = {
        ids: [...above.ids, ...pool.ids.map((one) => ({ ...one, offset: one.offset + shift }))],
        sum: above.sum + pool.sum - shift * pool.ids.length,
        height: shift + pool.height,
      };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) =>
    pool.ids.map(({ id, height, offset }) => ({ id, height, top: Math.round(topOf(pool) + offset) })),
  );
}

/** Things spread evenly over a height, the first and the last as far from its ends as half a share. */
export const spread = (count: number, over: number, at: number): number => ((at + 0.5) * over) / count;

export interface Ends {
  id: string;
  from: string;
  to: string;
}

/**
 * Where each line meets the sides of the things it joins: its ends are spread along a side in the order of
 * the other ends, so that lines cross least. `sideOf` says which side of a thing a line leaves or reaches.
 */
export function meetings(
  lines: readonly Ends[],
  placeOf: (id: string) => Placed | undefined,
  sideOf: (line: Ends, end: 'from' | 'to') => 'left' | 'right',
): Map<string, { from: number; to: number }> {
  const middle = (id: string) => {
    const place = placeOf(id);
    return place ? place.top + place.height / 2 : 0;
  };
  const sides = new Map<string, { line: Ends; end: 'from' | 'to' }[]>();
  for (const line of lines)
    for (const end of ['from', 'to'] as const) {
      const key = `${line[end]} ${sideOf(line, end)}`;
      sides.set(key, [...(sides.get(key) ?? []), { line, end }]);
    }
  const found = new Map(lines.map(({ id }) => [id, { from: 0, to: 0 }]));
  const other = ({ line, end }: { line: Ends; end: 'from' | 'to' }) =>
    middle(end === 'from' ? line.to : line.from);
  for (const met of sides.values())
    [...met]
      .sort((a, b) => other(a) - other(b))
      .forEach(({ line, end }, at) => {
        const place = placeOf(line[end]);
        const here = found.get(line.id);
        if (!place || !here) return;
        const step = Math.min(13, (place.height - 16) / met.length);
        here[end] = place.top + place.height / 2 + (at - (met.length - 1) / 2) * step;
      });
  return found;
}
