import { capitalised } from '#shared/analysis/wording.ts';
import type { Table } from '#shared/format/csv.ts';
import type { SinceGroup } from './since-groups.ts';
import type { MatrixRow } from './summary-rows.ts';

/** What leaves the page: what is different, and the summary as drafted and as written. */
export interface SinceFile {
  /** "Holding on together: November against October, Wexcombe" */
  title: string;
  /** What it rests on. */
  caption: string;
  groups: readonly SinceGroup[];
  rows: readonly MatrixRow[];
  signed: (by: string, at: string) => string;
}

/** Words that would be read as a mark of Markdown stand for themselves. */
const plain = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, '\\$1');

const lineWords = ({ title, cells, note }: SinceGroup['lines'][number]): string =>
  [title, cells.map(({ words }) => words).join(', '), note].filter((part) => part !== '').join(' · ');

const draftWords = ({ draft }: MatrixRow): string[] =>
  (draft ?? []).map(
    ({ says, themes }) =>
      `${capitalised(says)}${themes.length > 0 ? `: ${themes.map(({ theme }) => theme.title).join('; ')}` : ''}`,
  );

/** As a text to print or to write on in. */
export function sinceMarkdown({ title, caption, groups, rows, signed }: SinceFile): string {
  const parts = [`# ${plain(title)}`, plain(caption), '## What is different'];
  for (const group of groups) {
    if (group.lines.length === 0) continue;
    parts.push(`### ${group.title}`, `${capitalised(group.hint)}.`);
    parts.push(group.lines.map((line) => `- ${plain(lineWords(line))}`).join('\n'));
  }
  parts.push('## Summary of the two waves');
  for (const row of rows) {
    const draft = draftWords(row);
    if (row.row === undefined && draft.length === 0) continue;
    parts.push(`### ${row.title}`);
    if (draft.length > 0) parts.push(`Drafted:\n\n${draft.map((words) => `- ${plain(words)}`).join('\n')}`);
    if (row.row) parts.push(plain(row.row.text), `*${plain(signed(row.row.by, row.row.at))}*`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** As a table: a row for every line of the lists, every drafted phrase and every row the team wrote. */
export const sinceTable = ({ caption, groups, rows, signed }: SinceFile): Table => ({
  columns: ['part', 'row', 'is', 'theme or place', 'kind', 'where', 'words', 'signed', 'rests on'],
  rows: [
    ...groups.flatMap((group) =>
      group.lines.map((line) => [
        'difference',
        group.title,
        group.key === 'turned' ? 'suggested' : 'observed',
        line.title,
        line.theme?.kind ?? null,
        line.cells.map(({ words }) => words).join('; '),
        line.note,
        null,
        caption,
      ]),
    ),
    ...rows.flatMap((row) => [
      ...(row.draft ?? []).map(({ says, themes }) => [
        'summary',
        row.title,
        'drafted',
        themes.map(({ theme }) => theme.title).join('; '),
        null,
        null,
        capitalised(says),
        null,
        caption,
      ]),
      ...(row.row
        ? [
            [
              'summary',
              row.title,
              'written',
              null,
              null,
              null,
              row.row.text,
              signed(row.row.by, row.row.at),
              caption,
            ],
          ]
        : []),
    ]),
  ],
});
