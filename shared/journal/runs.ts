import type { HistoryEntry } from './history.ts';

/** Neighbouring lines of one person doing the same, folded under the newest of them. */
export interface Run {
  head: HistoryEntry;
  /** The lines behind it, newest first; empty where it stands alone. */
  rest: HistoryEntry[];
}

/** As few lines are read faster than unfolded. */
const FEWEST = 4;
const APART_MS = 60 * 60 * 1000;

const belongs = (a: HistoryEntry, b: HistoryEntry): boolean =>
  a.by.id === b.by.id &&
  a.deed === b.deed &&
  a.undone === null &&
  b.undone === null &&
  Date.parse(a.at) - Date.parse(b.at) < APART_MS;

/** Folds lines, newest first, of which four or more in a row are one person doing the same within the hour. */
export function runsOf(entries: readonly HistoryEntry[]): Run[] {
  const groups: HistoryEntry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && belongs(before, entry)) last.push(entry);
    else groups.push([entry]);
  }
  return groups.flatMap(([head, ...rest]): Run[] => {
    if (!head) return [];
    return rest.length + 1 < FEWEST
      ? [head, ...rest].map((one) => ({ head: one, rest: [] }))
      : [{ head, rest }];
  });
}
