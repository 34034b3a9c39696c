import { cellHeading, type TellableCell } from '../analysis/cell-words.ts';
import type { Strength } from '../analysis/strength.ts';
import type { ThemeKind } from '../theme/theme.ts';
import type { Block, CellMark, Run } from './block.ts';
import { nothingYet, SUGGESTED_NOTE, strong, table, told } from './runs.ts';

/** A cell as it is told: what is known of it, and how much it stands out. */
interface ToldCell extends TellableCell {
  strength: { basis: Strength['basis']; value: number | null; size: 1 | 2 | 3 | null };
}

/** One theme in one area, month by month. */
export interface ToldRow {
  theme: string;
  kind: ThemeKind | null;
  area: string;
  /** One a wave. */
  cells: readonly ToldCell[];
  /** How it stands after the last closed wave, and whether a person said so. */
  stands: { words: string; isConfirmed: boolean };
}

/** What is named once and read in every cell. */
interface Months {
  /** What each wave is called. */
  waves: readonly string[];
  rows: readonly ToldRow[];
}

/** "Aug", "Nov 2020" of a month's name. */
export const shortMonth = (name: string): string => name.replace(/^(\p{L}{3})\p{L}*/u, '$1');

const markOf = (cell: ToldCell, kind: ThemeKind | null): CellMark => ({
  state: cell.state,
  size: cell.state === 'present' ? cell.strength.size : null,
  kind,
  othersOnly: cell.othersOnly,
  provisional: cell.provisional,
  name: `${cellHeading(cell, cell.strength)}${cell.provisional && cell.state !== 'not-yet' ? ', provisional' : ''}`,
});

/** How many waves from the first have anything to show. */
const begun = ({ waves, rows }: Months): number => {
  const last = waves.findLastIndex((_, at) =>
    rows.some(({ cells }) => cells[at] && (cells[at].state !== 'not-yet' || cells[at].othersOnly)),
  );
  return last + 1;
};

const cellsOf = ({ cells, kind }: ToldRow, count: number): Run[][] =>
  cells.slice(0, count).map((cell) => [{ mark: markOf(cell, kind) }]);

const monthsOf = ({ waves }: Months, count: number) => waves.slice(0, count).map(shortMonth);

/** How a theme went: a row an area; with voices, a second one for whoever is not on the panel. */
export function timelineBlocks(title: string, months: Months, rows: 'areas' | 'voices'): Block[] {
  const count = begun(months);
  if (count === 0) return [nothingYet(`Nothing was looked for yet under “${title}”.`)];
  const others = ({ area, cells }: ToldRow): Run[][] => [
    [strong(`${area}, other voices`)],
    ...cells.slice(0, count).map(({ otherSources }) => told(otherSources === 0 ? '–' : String(otherSources))),
    [],
  ];
  return [
    table(
      `${title}, by area and month`,
      ['Area', ...monthsOf(months, count), 'Stands'],
      months.rows.flatMap((row) => [
        [
          [strong(rows === 'voices' ? `${row.area}, coordinator` : row.area)],
          ...cellsOf(row, count),
          told(row.stands.words, row.stands.isConfirmed),
        ],
        ...(rows === 'voices' ? [others(row)] : []),
      ]),
      [
        ...(rows === 'voices' ? ['Other voices: how many sources raise it.'] : []),
        ...(months.rows.some(({ stands }) => !stands.isConfirmed) ? [SUGGESTED_NOTE] : []),
      ].join(' '),
    ),
  ];
}

/** Themes by months, of one area or of all of them, a row for each theme and area. */
export function matrixBlocks(caption: string, months: Months, areas: number): Block[] {
  const count = begun(months);
  if (count === 0) return [nothingYet(`${caption}: there is nothing to show yet.`)];
  const isOne = areas === 1;
  return [
    table(
      caption,
      ['Theme', ...(isOne ? [] : ['Area']), ...monthsOf(months, count), 'Stands'],
      months.rows.map((row, at) => [
        months.rows[at - 1]?.theme === row.theme && !isOne
          ? []
          : [{ shape: row.kind }, strong(` ${row.theme}`)],
        ...(isOne ? [] : [told(row.area)]),
        ...cellsOf(row, count),
        told(row.stands.words, row.stands.isConfirmed),
      ]),
      months.rows.some(({ stands }) => !stands.isConfirmed) ? SUGGESTED_NOTE : '',
    ),
  ];
}
