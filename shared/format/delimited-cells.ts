import { cellCounter, type GridRow } from './table-grid.ts';

export interface DelimitedRows {
  rows: GridRow[];
  /** Rows with a quotation mark that does not end where a cell ends. */
  oddQuotes: number[];
}

/**
 * Cells of comma-, semicolon- or tab-separated text (RFC 4180) with lines that end in LF; a quotation mark that closes
 * nothing is a character like any other. Throws DomainError `too-large` above what a table may hold.
 */
export function delimitedCells(text: string, delimiter: string): DelimitedRows {
  const count = cellCounter();
  const rows: GridRow[] = [];
  const oddQuotes: number[] = [];
  let cells = new Map<number, string>();
  let column = 0;
  let at = 0;
  let number = 1;
  const odd = () => {
    if (oddQuotes.at(-1) !== number) oddQuotes.push(number);
  };
  const plainEnd = (from: number): number => {
    let end = from;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
    return end;
  };
  let isQuoting = true;
  /** A quoted cell from its first mark on; null where it never ends, and then no later mark begins one either. */
  const quoted = (): string | null => {
    const start = at + 1;
    for (let mark = text.indexOf('"', start); mark !== -1; ) {
      const after = text[mark + 1];
      if (after === undefined || after === delimiter || after === '\n') {
        at = mark + 1;
        return text.slice(start, mark).replaceAll('""', '"');
      }
      if (after !== '"') odd();
      mark = text.indexOf('"', after === '"' ? mark + 2 : mark + 1);
    }
    isQuoting = false;
    return null;
  };
  const endRow = () => {
    if (cells.size > 0) {
      rows.push({ number, cells, isHidden: false });
      cells = new Map();
    }
    number += 1;
    column = 0;
  };
  while (at < text.length) {
    let cell = isQuoting && text[at] === '"' ? quoted() : null;
    if (cell === null) {
      if (text[at] === '"') odd();
      const end = plainEnd(at);
      cell = text.slice(at, end);
      at = end;
    }
    const words = cell.trim();
    if (words !== '') {
      count(column, words);
      cells.set(column, words);
    }
    if (text[at] === delimiter) column += 1;
    else endRow();
    at += 1;
  }
  if (cells.size > 0) endRow();
  return { rows, oddQuotes };
}
