/** From where to where a coding's words reach on the page, in pixels from the top of the text. */
export interface Extent {
  id: string;
  top: number;
  bottom: number;
}

/** A coding's stripe in the margin; lane 0 is the one next to the words. */
export interface Stripe extends Extent {
  lane: number;
}

/** Where the name of one coding stands, or of several that would not fit one under the other. */
export interface Label {
  /** In the order of the text. */
  ids: readonly string[];
  top: number;
  /** The stripe its leader line comes from: of the first coding. */
  from: Stripe;
}

/** A lane is free again this many pixels after its last stripe ended. */
const LANE_GAP = 3;
/** Height of a label and the space under it. */
export const LABEL_STEP = 21;
/** A label may hang this far below the last of the words it stands beside before labels fold. */
const OVERHANG = 2 * LABEL_STEP;

const fromTheTop = (a: Extent, b: Extent): number =>
  a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : 1);

/** Packs stripes to the left: each takes the first lane that is free where it begins. */
export function stripes(extents: readonly Extent[]): Stripe[] {
  const ends: number[] = [];
  return [...extents].sort(fromTheTop).map((extent) => {
    const free = ends.findIndex((end) => end + LANE_GAP <= extent.top);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = extent.bottom;
    return { ...extent, lane };
  });
}

/** Stripes whose labels push each other down, were each to stand by itself. */
function crowds(sorted: readonly Stripe[]): Stripe[][] {
  const all: Stripe[][] = [];
  let floor = Number.NEGATIVE_INFINITY;
  for (const stripe of sorted) {
    if (stripe.top >= floor) all.push([stripe]);
    else all.at(-1)?.push(stripe);
    floor = Math.max(stripe.top, floor) + LABEL_STEP;
  }
  return all;
}

const fits = (crowd: readonly Stripe[]): boolean => {
  const top = crowd[0]?.top ?? 0;
  const bottom = Math.max(...crowd.map((stripe) => stripe.bottom));
  return crowd.length * LABEL_STEP <= bottom - top + OVERHANG;
};

/** Those that begin within one step of each other, which share a label. */
function folded(crowd: readonly Stripe[]): Stripe[][] {
  const folds: Stripe[][] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const stripe of crowd) {
    if (stripe.top < top + LABEL_STEP) folds.at(-1)?.push(stripe);
    else {
      folds.push([stripe]);
      top = stripe.top;
    }
  }
  return folds;
}

/**
 * A label for every stripe: at its first line; where that is taken, one step further down; and where there
 * are more than the words have lines for, several in one. No two labels overlap.
 */
export function labels(sorted: readonly Stripe[]): Label[] {
  const all: Label[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  for (const crowd of crowds(sorted))
    for (const group of fits(crowd) ? crowd.map((stripe) => [stripe]) : folded(crowd)) {
      const from = group[0];
      if (!from) continue;
      const top = Math.max(from.top, floor);
      all.push({ ids: group.map(({ id }) => id), top, from });
      floor = top + LABEL_STEP;
    }
  return all;
}
