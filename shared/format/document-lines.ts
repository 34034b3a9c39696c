import { marksWithin, movedMarks, type TextMark } from '#shared/source/text-mark.ts';
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

/** Words with how they are set. */
export interface SetWords {
  text: string;
  marks: readonly TextMark[];
}

/** All of some words set alike, besides how they are set already. */
export const setAs = (words: SetWords, what: TextMark['what'], level: number | null = null): SetWords => ({
  text: words.text,
  marks: [
    { start: 0, end: words.text.length, what, level: level === null ? null : Math.min(6, level) },
    ...words.marks,
  ],
});

/** A paragraph: each line break in it begins a line of its own. */
export function putParagraph(words: string | SetWords, found: DocumentLines): void {
  const { text: all, marks } = typeof words === 'string' ? { text: words, marks: [] } : words;
  let start = 0;
  for (const [at, text] of all.split('\n').entries()) {
    const own = marks.length === 0 ? [] : marksWithin(marks, { start, end: start + text.length });
    found.lines.push({
      text,
      number: found.lines.length + 1,
      begins: at === 0 ? 'paragraph' : 'line',
      ...(own.length > 0 && { marks: own }),
    });
    start += text.length + 1;
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
export function putItem(
  { text, marks }: SetWords,
  level: number,
  bullet: string,
  found: DocumentLines,
): void {
  const before = `${'  '.repeat(Math.min(level, 9))}${bullet} `;
  const words = { text: before + text, marks: movedMarks(marks, before.length) };
  putParagraph(setAs(words, 'item', level + 1), found);
}

/** A row of a table, its filled cells parted by tabs: so a table of names and words reads as a transcript. */
export function putRow(cells: readonly SetWords[], found: DocumentLines): void {
  const filled = cells.map(trimmed).filter(({ text }) => text !== '');
  putParagraph(joinedWords(filled, '\t'), found);
}

/** Words without the spaces at their ends. */
export function trimmed({ text, marks }: SetWords): SetWords {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  return { text: kept, marks: marksWithin(marks, { start, end: start + kept.length }) };
}

function joinedWords(parts: readonly SetWords[], between: string): SetWords {
  let start = 0;
  const marks: TextMark[] = [];
  for (const part of parts) {
    for (const mark of movedMarks(part.marks, start)) marks.push(mark);
    start += part.text.length + between.length;
  }
  return { text: parts.map(({ text }) => text).join(between), marks };
}

/** The lines of a cell as one text. */
export const cellText = (cell: DocumentLines): string => cell.lines.map((line) => line.text).join('\n');

/** The lines of a cell as one text, with how they are set. */
export const cellWords = (cell: DocumentLines): SetWords =>
  joinedWords(
    cell.lines.map(({ text, marks }) => ({ text, marks: marks ?? [] })),
    '\n',
  );

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
