import { type DelimitedRows, delimitedCells } from './delimited-cells.ts';
import { decodeText } from './encoding.ts';
import type { DraftWarning, Importer } from './format.ts';
import { draftOfGrids } from './table-draft.ts';

/** As much of the beginning is read to see what parts the cells. */
const HEAD = 64 * 1024;
const NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** How evenly a delimiter parts the rows: the share of rows as wide as most are; 0 where it parts nothing. */
function evenness(head: string, delimiter: string): number {
  const { rows } = delimitedCells(head, delimiter);
  const widths = rows.map(({ cells }) => Math.max(0, ...[...cells.keys()].slice(-1)) + 1);
  const wide = widths.filter((width) => width >= 2);
  if (wide.length === 0) return 0;
  const counts = new Map<number, number>();
  for (const width of wide) counts.set(width, (counts.get(width) ?? 0) + 1);
  const most = Math.max(...counts.values());
  // A row may leave its last cells empty, so that parting most rows counts beside parting them alike.
  return most / widths.length + wide.length / widths.length;
}

/** The delimiter the first line declares (`sep=;`), else the one that parts the rows most evenly. */
function delimiterOf(text: string, extension: string): { delimiter: string; skip: number } {
  const declared = /^sep=([,;\t|])\n/i.exec(text);
  if (declared?.[1]) return { delimiter: declared[1], skip: declared[0].length };
  const whole = text.length <= HEAD ? text : text.slice(0, text.lastIndexOf('\n', HEAD) + 1 || HEAD);
  const order = extension === 'csv' ? [',', ';', '\t', '|'] : ['\t', ',', ';', '|'];
  let best = { delimiter: order[0] ?? ',', evenness: 0 };
  for (const delimiter of order) {
    const found = evenness(whole, delimiter);
    if (found > best.evenness + 0.01) best = { delimiter, evenness: found };
  }
  return { delimiter: best.delimiter, skip: 0 };
}

const oddWarning = ({ oddQuotes }: DelimitedRows): DraftWarning[] =>
  oddQuotes.length === 0
    ? []
    : [
        {
          code: 'odd-quotes',
          message: `In row ${oddQuotes.slice(0, 5).join(', ')}${oddQuotes.length > 5 ? ` and ${oddQuotes.length - 5} more` : ''} a quotation mark does not end where a cell ends: look whether the cells are parted rightly.`,
          ...(oddQuotes[0] !== undefined && { line: oddQuotes[0] }),
        },
      ];

/** A table as text, its cells parted by commas, semicolons, tabs or bars. */
export const delimited: Importer = {
  name: 'Table (CSV)',
  extensions: ['csv', 'tsv', 'tab'],
  async read(bytes, fileName) {
    const { text, warnings } = decodeText(bytes);
    const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
    const { delimiter, skip } = delimiterOf(text, extension);
    const found = delimitedCells(text.slice(skip), delimiter);
    const surprising = delimiter !== (extension === 'csv' ? ',' : '\t');
    return draftOfGrids([{ name: '', rows: found.rows, hiddenColumns: new Set(), merges: [] }], {
      format: delimited.name,
      fileName,
      warnings: [
        ...warnings,
        ...(surprising
          ? [{ code: 'delimiter', message: `Its cells are parted by ${NAMES[delimiter] ?? 'other signs'}.` }]
          : []),
        ...oddWarning(found),
      ],
    });
  },
};
