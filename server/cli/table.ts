/** How many columns a text takes on a terminal; combining marks take none. */
const width = (text: string): number => [...text.replace(/\p{M}/gu, '')].length;

/** Text cut to a width, and filled up to it. */
export const fitted = (text: string, columns: number): string => {
  const letters = [...text];
  const cut = width(text) > columns ? `${letters.slice(0, columns - 1).join('')}…` : text;
  return cut + ' '.repeat(Math.max(0, columns - width(cut)));
};

/** Rows under headings, every column as wide as its widest cell, but no wider than `widest`. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  widest = 60,
): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, at) =>
    Math.min(widest, Math.max(...all.map((row) => width((row[at] ?? '').split('\n')[0] ?? '')))),
  );
  const line = (row: readonly string[]) =>
    widths
      .map((columns, at) => fitted((row[at] ?? '').replace(/\s+/g, ' '), columns))
      .join('  ')
      .trimEnd();
  return [line(headings), widths.map((columns) => '─'.repeat(columns)).join('  '), ...rows.map(line)].join(
    '\n',
  );
}

/** "1 file", "12 files", "2 studies". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
