import type { ThemeKind } from '../theme/theme.ts';

export type KindKey = ThemeKind | 'unsorted';

export interface TogetherTheme {
  id: string;
  title: string;
  kind: ThemeKind | null;
  /** In how many turns it is coded. */
  turns: number;
}

export interface TogetherTable {
  rows: TogetherTheme[];
  columns: TogetherTheme[];
  /** Every pair stands once, left of and below the diagonal: row 0 has column 0 only, row 1 two columns … */
  isTriangle: boolean;
  /** In how many turns both stand. */
  of: (one: string, other: string) => number;
  /** Themes that meet none of those asked for as often as asked. */
  hidden: number;
}

interface Asked {
  /** One kind each; all where left out. */
  rows?: KindKey | undefined;
  columns?: KindKey | undefined;
  /** Themes that meet no other in so many turns are left out. */
  least: number;
}

/** Lays pairs out as a table: a triangle where rows and columns are the same themes, else a rectangle. */
export function togetherTable(
  themes: readonly TogetherTheme[],
  pairs: readonly { one: string; other: string; turns: number }[],
  { rows, columns, least }: Asked,
): TogetherTable {
  const counts = new Map<string, number>();
  for (const { one, other, turns } of pairs) {
    counts.set(`${one} ${other}`, turns);
    counts.set(`${other} ${one}`, turns);
  }
  const of = (one: string, other: string) => counts.get(`${one} ${other}`) ?? 0;
  const ofKind = (kind: KindKey | undefined) =>
    themes.filter((theme) => kind === undefined || (theme.kind ?? 'unsorted') === kind);
  const [down, across] = [ofKind(rows), ofKind(columns)];
  const meetsOneOf = (others: readonly TogetherTheme[]) => (theme: TogetherTheme) =>
    others.some((other) => of(theme.id, other.id) >= least);
  const [left, top] = [down.filter(meetsOneOf(across)), across.filter(meetsOneOf(down))];
  const all = new Set([...down, ...across]);
  const hidden = all.size - new Set([...left, ...top]).size;
  if (rows !== columns) return { rows: left, columns: top, isTriangle: false, of, hidden };
  return { rows: left.slice(1), columns: left.slice(0, -1), isTriangle: true, of, hidden };
}

/** Whether a pair has a cell of its own there. */
export const hasCell = (
  { isTriangle, rows, columns }: TogetherTable,
  row: number,
  column: number,
): boolean => (isTriangle ? column <= row : rows[row]?.id !== columns[column]?.id);

/** "7 of 12 turns with Trust grew". */
const base = (turns: number, { turns: all, title }: TogetherTheme): string =>
  `${turns} of ${all} ${all === 1 ? 'turn' : 'turns'} with ${title}`;

/** What a cell says: "Trust grew and Data shared early: 7 of 12 turns with Trust grew, 7 of 9 turns with …". */
export function pairWords(one: TogetherTheme, other: TogetherTheme, turns: number): string {
  const names = `${one.title} and ${other.title}`;
  return turns === 0
    ? `${names}: in no turn together`
    : `${names}: ${base(turns, one)}, ${base(turns, other)}`;
}

/** What stands on every page and picture of themes together. */
export const NO_CAUSE =
  'That two themes stand in one turn says that somebody spoke of both in one breath: not that one brought the other about, nor that they mean the same. Long turns and themes that are often coded meet more often.';
