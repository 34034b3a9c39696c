import { DomainError } from '#shared/errors.ts';

/** A row as it was typed, with the number its program shows; only cells that hold something, by column from 0. */
export interface GridRow {
  number: number;
  cells: ReadonlyMap<number, string>;
  isHidden: boolean;
}

/** A cell that goes over several rows: its column, its first row and its last. */
export interface Merge {
  column: number;
  from: number;
  to: number;
}

/** One table of a file. */
export interface Grid {
  /** The sheet's; '' where a file is one table. */
  name: string;
  rows: readonly GridRow[];
  hiddenColumns: ReadonlySet<number>;
  merges: readonly Merge[];
}

/** What one file of tables may hold: ten times the largest export of coded passages seen. */
const MAX_CELLS = 300_000;
const MAX_CHARACTERS = 32 * 1024 * 1024;
/** As many as a spreadsheet has. */
const MAX_COLUMNS = 16_384;

const tooLarge = (what: string): DomainError =>
  new DomainError('too-large', `The table holds ${what}; nothing was read.`, {
    help: 'Split it into several files, or leave out the columns that are not needed.',
  });

/** Counts what is put into cells, and throws DomainError `too-large` where it is more than any table of quotes. */
export function cellCounter(): (column: number, text: string) => void {
  let cells = 0;
  let characters = 0;
  return (column, text) => {
    cells += 1;
    characters += text.length;
    if (column >= MAX_COLUMNS) throw tooLarge('more columns than a spreadsheet has');
    if (cells > MAX_CELLS) throw tooLarge('more than 300,000 filled cells');
    if (characters > MAX_CHARACTERS) throw tooLarge('more text than five million words');
  };
}

/** The letters of a column counted from 0, as spreadsheets show them: A to Z, AA … */
export const columnLetters = (at: number): string =>
  (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** The filled cells of a row from left to right. */
export const filledCells = ({ cells }: GridRow): [number, string][] =>
  [...cells].sort(([one], [other]) => one - other);
