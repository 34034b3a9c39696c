import type { DraftWarning, NotUnderstood } from './format.ts';
import type { Line } from './lines.ts';

/** The lines of a document that is made of paragraphs, and what was found beside them. */
export interface DocumentLines {
  lines: Line[];
  /** The first paragraph in the style Title, else the first heading of the first level. */
  title: string | null;
  pictures: number;
}

export const noLines = (): DocumentLines => ({ lines: [], title: null, pictures: 0 });

/** A paragraph: each line break in it begins a line of its own. */
export function putParagraph(words: string, found: DocumentLines): void {
  for (const [at, text] of words.split('\n').entries()) {
    found.lines.push({ text, number: found.lines.length + 1, begins: at === 0 ? 'paragraph' : 'line' });
  }
}

/** Takes words as the title; a heading only where there is none, a title late in the document neither. */
export function putTitle(words: string, kind: 'title' | 'heading', found: DocumentLines): void {
  const title = words.replace(/\s+/g, ' ').trim();
  if (title === '') return;
  if (kind === 'title' && found.lines.length < 5) found.title = title;
  else found.title ??= title;
}

/** An item of a list, with the bullet or number that its reader sees; `level` from 0. */
export function putItem(words: string, level: number, bullet: string, found: DocumentLines): void {
  putParagraph(`${'  '.repeat(Math.min(level, 9))}${bullet} ${words}`, found);
}

/** A row of a table, its filled cells parted by tabs: so a table of names and words reads as a transcript. */
export function putRow(cells: readonly string[], found: DocumentLines): void {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  putParagraph(filled.join('\t'), found);
}

/** The lines of a cell as one text. */
export const cellText = (cell: DocumentLines): string => cell.lines.map((line) => line.text).join('\n');

/** What stands beside the text on its page: "Page header", "Footnote", with its words. */
export const aside = (what: string, words: string): NotUnderstood[] => {
  const text = words.replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [{ line: 0, text: `${what}: ${text}` }];
};

/** What a researcher is told of the things that were not read as words. */
export function leftOutWarnings(left: number, isTracked: boolean, pictures: number): DraftWarning[] {
  const warnings: DraftWarning[] = [];
  if (left > 0) {
    warnings.push({
      code: 'left-out',
      message: `${left} headers, footers, notes or comments are not part of the text; they are listed.`,
    });
  }
  if (isTracked) {
    warnings.push({
      code: 'tracked-changes',
      message: 'The document has tracked changes: additions were kept, deletions left out.',
    });
  }
  if (pictures > 0) {
    warnings.push({
      code: 'pictures-left-out',
      message: `${pictures} picture${pictures === 1 ? ' was' : 's were'} left out.`,
    });
  }
  return warnings;
}
