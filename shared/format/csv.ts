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
