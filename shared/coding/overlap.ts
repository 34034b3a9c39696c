import { type Span, touches } from '../span.ts';
import type { ThemeKind } from '../theme/theme.ts';

/** What the desk draws of a coding. */
export interface Drawn extends Span {
  id: string;
  kind: ThemeKind | null;
}

/** A line under the words; 0 is the one next to them. */
export type Band = 0 | 1 | 2;

/** A coding with the band it keeps for its full length; null where three others are there before it. */
export interface Banded extends Drawn {
  band: Band | null;
}

/** A stretch of one text in which nothing begins or ends: the codings on all of it, in the order of the text. */
export interface Run extends Span {
  codings: readonly Banded[];
}

/** How a run looks. */
export interface Look {
  /** The kind drawn in each band; `more` is the neutral band of those that have no room. */
  bands: readonly [BandLook, BandLook, BandLook];
  /** How many codings the neutral band stands for; 0 where there is none. */
  more: number;
  /** The kind of the shortest coding, whose tint the run carries; `unsorted` has no kind. */
  tint: KindName | null;
  /** Two or more codings: the tint is deeper. */
  isOverlap: boolean;
}
export type KindName = ThemeKind | 'unsorted';
export type BandLook = KindName | 'more' | null;

const BANDS = [0, 1, 2] as const satisfies readonly Band[];

/** Earlier before later, longer before shorter: who comes first takes the better place. */
export const inTextOrder = (a: Span & { id: string }, b: Span & { id: string }): number =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Gives every coding one band for its full length, the nearest that is free where it begins. */
export function banded(codings: readonly Drawn[]): Banded[] {
  const freeFrom = [0, 0, 0];
  return [...codings].sort(inTextOrder).map((coding): Banded => {
    const band = BANDS.find((one) => (freeFrom[one] ?? 0) <= coding.start) ?? null;
    if (band !== null) freeFrom[band] = coding.end;
    return { id: coding.id, kind: coding.kind, start: coding.start, end: coding.end, band };
  });
}

/** The runs of one stretch of text: they tile it exactly, and say which codings lie on each. */
function runsIn(within: Span, codings: readonly Banded[]): Run[] {
  const edges = new Set([within.start, within.end]);
  for (const { start, end } of codings) {
    if (start > within.start && start < within.end) edges.add(start);
    if (end > within.start && end < within.end) edges.add(end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const run = { start: cuts[at] ?? 0, end: cuts[at + 1] ?? 0 };
    runs.push({ ...run, codings: codings.filter((coding) => touches(coding, run)) });
  }
  return runs;
}

/**
 * The runs of each stretch. `stretches` are parts of one text in order, apart from each other; `codings` are
 * in the order of the text, as `banded` answers them.
 */
export function runsOf(stretches: readonly Span[], codings: readonly Banded[]): Run[][] {
  let next = 0;
  let open: Banded[] = [];
  return stretches.map((stretch) => {
    open = open.filter((coding) => coding.end > stretch.start);
    for (let coding = codings[next]; coding && coding.start < stretch.end; coding = codings[next]) {
      if (coding.end > stretch.start) open.push(coding);
      next += 1;
    }
    return stretch.end > stretch.start ? runsIn(stretch, open) : [];
  });
}

const nameOf = (kind: ThemeKind | null): KindName => kind ?? 'unsorted';

/** How a run is drawn: bands by kind, the third neutral where more than three lie on it, and a tint. */
export function lookOf({ codings }: Pick<Run, 'codings'>): Look {
  const bands: [BandLook, BandLook, BandLook] = [null, null, null];
  let without = 0;
  for (const { band, kind } of codings)
    if (band === null) without += 1;
    else bands[band] = nameOf(kind);
  const more = without === 0 ? 0 : without + (bands[2] === null ? 0 : 1);
  if (more > 0) bands[2] = 'more';
  const shortest = codings.reduce<Banded | undefined>(
    (best, one) => (best && best.end - best.start <= one.end - one.start ? best : one),
    undefined,
  );
  return { bands, more, tint: shortest ? nameOf(shortest.kind) : null, isOverlap: codings.length > 1 };
}

/**
 * For runs that follow each other: how many codings the neutral band of a stretch stands for where it is deepest,
 * told once, at the stretch's end; 0 elsewhere. A number at every edge would be noise, and costs as much as a word.
 */
export function deepest(looks: readonly Pick<Look, 'more'>[]): number[] {
  let most = 0;
  return looks.map(({ more }, at) => {
    most = more === 0 ? 0 : Math.max(most, more);
    return (looks[at + 1]?.more ?? 0) > 0 ? 0 : most;
  });
}
