import { type SheetLine, sheetParts } from '../sheet/lines.ts';
import { outcomeWords } from '../sheet/sheet.ts';
import type { Table } from './csv.ts';

/** What stands above the questions; nothing that the coordinator should not read. */
export interface SheetHead {
  /** Whom the interview is with, and when: "N-02, Northmere". */
  title: string;
  /** "January 2021", with the day where one is agreed. */
  when: string;
}

/** Words as they stand in Markdown, whatever marks they hold. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>~|#]/g, '\\$&').replaceAll('\n', '  \n   ');

const numbered = (lines: readonly Pick<SheetLine, 'question'>[], from: number): string =>
  lines.map(({ question }, at) => `${from + at}. ${plain(question)}`).join('\n');

/** A sheet as it may be seen by the coordinator: its questions, and nothing of why they are asked. */
export function sheetMarkdown(
  lines: readonly Pick<SheetLine, 'question' | 'on'>[],
  { title, when }: SheetHead,
): string {
  const { ask, ifTime } = sheetParts(lines);
  return `${[
    `# ${plain(title)}`,
    plain(when),
    ...(ask.length > 0 ? ['## To ask', numbered(ask, 1)] : []),
    ...(ifTime.length > 0 ? ['## If there is time', numbered(ifTime, ask.length + 1)] : []),
  ].join('\n\n')}\n`;
}

/** A sheet as a table for the team: every question with its reason, what became of it, and notes. */
export function sheetTable(
  lines: readonly (Pick<SheetLine, 'question' | 'on' | 'why' | 'outcome' | 'recordedOn' | 'note'> & {
    theme: { title: string } | null;
  })[],
): Table {
  const { ask, ifTime, off } = sheetParts(lines);
  const part = (name: string, those: typeof ask) =>
    those.map((line) => [
      name,
      line.question,
      line.theme?.title ?? null,
      line.why,
      line.outcome === null ? null : outcomeWords[line.outcome],
      line.recordedOn,
      line.note,
    ]);
  return {
    columns: ['part', 'question', 'theme', 'why', 'in the interview', 'noted on', 'note'],
    rows: [...part('to ask', ask), ...part('if there is time', ifTime), ...part('left out', off)],
  };
}
