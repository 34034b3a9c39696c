import type { Table } from '../format/csv.ts';
import { plain } from '../format/plain-markdown.ts';
import { designSection } from './design.ts';
import { frameSection } from './frame.ts';
import { interviewSection, sourceSection } from './heard.ts';
import { judgementSection, readingSection, thresholdSection } from './judgements.ts';
import type { MethodView } from './method.ts';
import { type MethodSection, type MethodTable, type MethodValue, valueWords } from './section.ts';

/** Everything that is said of the method, the same on the screen and in every file; a table without rows says nothing. */
export const methodSections = (view: MethodView): MethodSection[] =>
  [
    designSection,
    interviewSection,
    sourceSection,
    frameSection,
    readingSection,
    judgementSection,
    thresholdSection,
  ].map((sectionOf) => {
    const section = sectionOf(view);
    return { ...section, tables: section.tables.filter(({ rows }) => rows.length > 0) };
  });

/** In a cell no number opens a list. */
const cell = (value: MethodValue): string =>
  plain(valueWords(value).replaceAll(/\s+/g, ' ')).replace(/^(\d+)\\(?=[.)])/, '$1');

function markdownTable({ title, columns, rows }: MethodTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `**${plain(title)}**`,
    '',
    line(columns.map(({ head }) => plain(head))),
    line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(cell))),
  ].join('\n');
}

/** The whole as Markdown, for the method chapter of a report. */
export function methodMarkdown(view: MethodView): string {
  const parts = methodSections(view).flatMap(({ title, sentences, tables }) => [
    `## ${plain(title)}`,
    ...sentences.map(plain),
    ...tables.map(markdownTable),
  ]);
  return `${[`# Method: ${plain(view.study.title)}`, ...parts].join('\n\n')}\n`;
}

/** All tables as one, a row for each value: tables of many shapes stand in one file. */
export const methodTable = (view: MethodView): Table => ({
  columns: ['section', 'table', 'row', 'column', 'value'],
  rows: methodSections(view).flatMap(({ title: section, tables }) =>
    tables.flatMap(({ title, columns, rows }) =>
      rows.flatMap((row, at) =>
        row.map((value, column) => [section, title, at + 1, columns[column]?.head ?? '', value]),
      ),
    ),
  ),
});
