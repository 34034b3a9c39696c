import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { PAPER } from '#shared/drawing/paper.ts';
import { PAGE } from './report-word-look.ts';

interface Cell {
  /** What it says, to share the width by. */
  words: string;
  children: ParagraphChild[];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = (name: 'line' | 'line-strong') => ({
  style: BorderStyle.SINGLE,
  size: 4,
  color: PAPER[name].slice(1),
});

/** Columns share the page by what they say, each at least as wide as its longest word; in twips. */
function widthsOf(columns: readonly (readonly string[])[], twipsALetter: number): number[] {
  const longest = (words: readonly string[]) => Math.max(3, ...words.map((word) => word.length));
  const least = columns.map(
    (cells) => longest(cells.flatMap((cell) => cell.split(/\s+/))) * twipsALetter + 120,
  );
  const wants = columns.map((cells, at) =>
    Math.max(0, Math.min(90, longest(cells)) * twipsALetter + 120 - (least[at] ?? 0)),
  );
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const room = PAGE.width - sum(least);
  if (room <= 0) return least.map((one) => Math.floor((one / sum(least)) * PAGE.width));
  const share = sum(wants) === 0 ? room / columns.length : room / sum(wants);
  return least.map((one, at) => Math.floor(one + (sum(wants) === 0 ? share : (wants[at] ?? 0) * share)));
}

/** A table over the width of the page; its head comes again on every page, and no row is parted. */
export function wordTable(
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  style: 'Tablewords' | 'Twinwords',
): Table {
  const columns = head.map(({ words }, at) => [words, ...rows.map((row) => row[at]?.words ?? '')]);
  const columnWidths = widthsOf(columns, style === 'Twinwords' ? 92 : 112);
  const row = (cells: readonly Cell[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columnWidths.map(
        (size, at) =>
          new TableCell({
            width: { size, type: WidthType.DXA },
            borders: { top: none, left: none, right: none, bottom: line(isHead ? 'line-strong' : 'line') },
            children: [
              new Paragraph({
                style: isHead && style === 'Tablewords' ? 'Tablehead' : style,
                children: cells[at]?.children ?? [],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: PAGE.width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 100, top: 20, bottom: 20 },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}
