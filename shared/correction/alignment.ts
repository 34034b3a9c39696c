/** A stretch two sequences have in common: so many items of both, from these places on. */
export interface Run {
  before: number;
  after: number;
  length: number;
}

/** Edits beyond which the shortest way is not looked for: its time and memory grow with their square. */
const MOST_EDITS = 1000;

interface Part {
  a: Int32Array;
  b: Int32Array;
}

const at = (items: Int32Array, place: number): number => items[place] ?? -1;

/** The way back through the furthest points of every number of edits, as runs from the end to the start. */
function runsBack(trace: readonly Int32Array[], aLength: number, bLength: number): Run[] {
  const runs: Run[] = [];
  let [x, y] = [aLength, bLength];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const furthest = trace[edits] ?? new Int32Array();
    const reached = (diagonal: number) => at(furthest, diagonal + edits + 1);
    const diagonal = x - y;
    const isDown =
      diagonal === -edits || (diagonal !== edits && reached(diagonal - 1) < reached(diagonal + 1));
    const from = edits === 0 ? 0 : isDown ? reached(diagonal + 1) : reached(diagonal - 1) + 1;
    if (x > from) runs.push({ before: from, after: from - diagonal, length: x - from });
    x = isDown ? from : from - 1;
    y = isDown ? from - diagonal - 1 : from - diagonal;
  }
  return runs;
}

/**
 * The runs of a shortest edit (Myers 1986, "An O(ND) difference algorithm and its variations"); none where it
 * has more than `MOST_EDITS` edits.
 */
function shortestEdit({ a, b }: Part): Run[] {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const middle = most + 1;
  const furthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = at(furthest, middle + diagonal + 1);
      const right = at(furthest, middle + diagonal - 1);
      let x = diagonal === -edits || (diagonal !== edits && right < down) ? down : right + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      furthest[middle + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return runsBack(trace, a.length, b.length).reverse();
    }
  }
  return [];
}

/**
 * Where items stand that occur once in each, in the longest order that both have (Cohen's patience difference):
 * a rare word says more about its place than any number of common ones.
 */
function anchors({ a, b }: Part): [number, number][] {
  const placeOnce = (items: Int32Array) => {
    const places = new Map<number, number>();
    for (const [place, item] of items.entries()) places.set(item, places.has(item) ? -1 : place);
    return places;
  };
  const inB = placeOnce(b);
  const pairs: [number, number][] = [];
  for (const [item, place] of placeOnce(a)) {
    const other = inB.get(item) ?? -1;
    if (place >= 0 && other >= 0) pairs.push([place, other]);
  }
  pairs.sort(([one], [other]) => one - other);
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const half = (low + high) >>> 1;
      if ((pairs[tails[half] ?? 0]?.[1] ?? 0) < place) low = half + 1;
      else high = half;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const chain: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

function align(part: Part, offset: { a: number; b: number }, found: Run[]): void {
  let [aStart, bStart, aEnd, bEnd] = [0, 0, part.a.length, part.b.length];
  while (aStart < aEnd && bStart < bEnd && part.a[aStart] === part.b[bStart]) {
    aStart += 1;
    bStart += 1;
  }
  while (aStart < aEnd && bStart < bEnd && part.a[aEnd - 1] === part.b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  const add = (before: number, after: number, length: number) => {
    if (length > 0) found.push({ before: before + offset.a, after: after + offset.b, length });
  };
  add(0, 0, aStart);
  const a = part.a.subarray(aStart, aEnd);
  const b = part.b.subarray(bStart, bEnd);
  if (a.length > 0 && b.length > 0) {
    const once = anchors({ a, b });
    let [fromA, fromB] = [0, 0];
    for (const [x, y] of once) {
      const start = { a: offset.a + aStart + fromA, b: offset.b + bStart + fromB };
      align({ a: a.subarray(fromA, x), b: b.subarray(fromB, y) }, start, found);
      add(x + aStart, y + bStart, 1);
      [fromA, fromB] = [x + 1, y + 1];
    }
    const start = { a: offset.a + aStart + fromA, b: offset.b + bStart + fromB };
    if (once.length > 0) align({ a: a.subarray(fromA), b: b.subarray(fromB) }, start, found);
    else for (const run of shortestEdit({ a, b })) add(run.before + aStart, run.after + bStart, run.length);
  }
  add(aEnd, bEnd, part.a.length - aEnd);
}

/** Runs that follow one another in both made one. */
export function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && last.before + last.length === run.before && last.after + last.length === run.after)
      last.length += run.length;
    else whole.push({ ...run });
  }
  return whole;
}

function isFirst(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const differing = a.findIndex((item, place) => item !== b[place]);
  return differing === -1 || (a[differing] ?? '') < (b[differing] ?? '');
}

/**
 * What two sequences have in common, in order. Which is the earlier makes no difference: the runs of (b, a) are
 * those of (a, b) turned round, so that going back leads to where one came from.
 */
export function alignment(before: readonly string[], after: readonly string[]): Run[] {
  const numbers = new Map<string, number>();
  const numbered = (items: readonly string[]) =>
    Int32Array.from(items, (item) => {
      const known = numbers.get(item) ?? numbers.size;
      numbers.set(item, known);
      return known;
    });
  const isAsGiven = isFirst(before, after);
  const a = numbered(isAsGiven ? before : after);
  const b = numbered(isAsGiven ? after : before);
  const found: Run[] = [];
  align({ a, b }, { a: 0, b: 0 }, found);
  const runs = joined(found);
  return isAsGiven
    ? runs
    : runs.map(({ before: from, after: to, length }) => ({ before: to, after: from, length }));
}
