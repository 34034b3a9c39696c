import { alike } from '../reference.ts';
import type { ThemeKind } from '../theme/theme.ts';
import { EXERCISE_PARTS, type ExercisePart } from './exercise.ts';

export interface PastedCell {
  words: string;
  /** The theme whose title the words are. */
  theme: { id: string; title: string } | null;
}
export type PastedRow = Record<ExercisePart, PastedCell>;

interface Known {
  id: string;
  title: string;
  kind: ThemeKind | null;
}

/** Which kinds of theme a cell can mean; a step is mostly words, and may be any way to overcome. */
export const fitsPart = (part: ExercisePart, kind: ThemeKind | null): boolean => {
  switch (part) {
    case 'change':
      return kind === 'change' || kind === 'enabler' || kind === null;
    case 'threat':
      return kind === 'threat';
    case 'opportunity':
    case 'step':
      return kind === 'opportunity';
  }
};

/** Headings as people write them over such a table. */
const HEADINGS = /^(key )?(changes?|threats?|opportunit(y|ies)|ways?( to overcome)?|(next )?steps?)$/i;
const ARROWS = /\s*(?:→|->|=>)\s*/;

/** The cells of a table as spreadsheets and word processors put it on the clipboard: tabs, and quotes around cells of several lines. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && sign === '\t') endCell();
    else if (!isQuoted && sign === '\n') endRow();
    else cell += sign;
  }
  // A quote that never ends was a quotation mark.
  if (isQuoted) return text.split('\n').map((line) => line.split('\t'));
  endRow();
  return rows;
}

const tidied = (cell: string): string => cell.replace(/\s+/g, ' ').trim();

/**
 * Reads pasted rows: cells between tabs, or between arrows where there is no tab. A heading row is passed over;
 * what stands beyond the fourth cell is kept with the step. A cell that is the title of a theme means it.
 */
export function pastedRows(text: string, themes: readonly Known[]): PastedRow[] {
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const rows = plain.includes('\t') ? cellsOf(plain) : plain.split('\n').map((line) => line.split(ARROWS));
  return rows
    .map((cells) => cells.map(tidied))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .filter((cells, at) => at > 0 || !cells.every((cell) => cell === '' || HEADINGS.test(cell)))
    .map((cells) => {
      const [change = '', threat = '', opportunity = '', ...rest] = cells;
      const words = { change, threat, opportunity, step: rest.filter(Boolean).join('; ') };
      const meantBy = (part: ExercisePart): PastedCell => {
        const said = words[part];
        const theme =
          said === ''
            ? undefined
            : themes.find(({ title, kind }) => fitsPart(part, kind) && alike(title, said));
        return { words: theme ? '' : said, theme: theme ? { id: theme.id, title: theme.title } : null };
      };
      const [one, two, three, four] = EXERCISE_PARTS.map(meantBy);
      const none: PastedCell = { words: '', theme: null };
      return { change: one ?? none, threat: two ?? none, opportunity: three ?? none, step: four ?? none };
    });
}
