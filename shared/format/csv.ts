import Papa from 'papaparse';

/** A table that leaves the program: column names, then rows in the same order. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** How a cell begins that a spreadsheet would take for a formula, however many lines it has. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as CSV for spreadsheets and scripts; text that begins like a formula gets an apostrophe in front. */
export const toCsv = ({ columns, rows }: Table): string =>
  `${Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { newline: '\n', escapeFormulae: FORMULA },
  )}\n`;

/** Column names of a table that comes in, each its own: a second of the same name is told apart by its place. */
export function distinctHeadings(tidy = (name: string) => name): (name: string, at: number) => string {
  const firstAt = new Map<string, number>();
  return (name, at) => {
    const tidied = tidy(name);
    const first = firstAt.get(tidied) ?? at;
    firstAt.set(tidied, first);
    return first === at ? tidied : `${tidied} (column ${at + 1})`;
  };
}
