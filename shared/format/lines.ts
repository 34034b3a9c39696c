import { movedMarks, type TextMark } from '#shared/source/text-mark.ts';

/** One line of a document, without its line end. */
export interface Line {
  text: string;
  /** From 1, in the file as it came. */
  number: number;
  /** Where the format says so: begins a paragraph of its own, or stands on a line of its own inside one. */
  begins?: 'paragraph' | 'line';
  /** How its words are set, where the format says so. */
  marks?: readonly TextMark[];
}

export const linesOf = (text: string, first = 1): Line[] =>
  text.split('\n').map((line, at) => ({ text: line, number: first + at }));

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === '';

/** Wider lines than this are paragraphs of their own, not the lines of a wrapped one. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 50;
/** A line this full was broken because the next word did not fit; ragged exports leave a quarter empty. */
const FULL = 0.75;

const SENTENCE_END = /[.!?…:;"”’)\]]\s*$/;

/**
 * The width at which a text was wrapped by hand or by an export, or null where each line is a paragraph.
 * Only then may a line break inside a turn be read as a space.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const widths = lines.map((line) => line.text.trimEnd().length);
  const widest = Math.max(0, ...chunkMax(widths));
  if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) return null;
  let followed = 0;
  let broken = 0;
  for (let at = 0; at + 1 < lines.length; at += 1) {
    if (isBlank(lines[at]) || isBlank(lines[at + 1])) continue;
    followed += 1;
    if ((widths[at] ?? 0) >= widest * FULL && !SENTENCE_END.test(lines[at]?.text ?? '')) broken += 1;
  }
  return broken >= 1 && broken >= followed * 0.1 ? widest : null;
}

/** Maxima of slices, so that a million lines do not become a million arguments. */
function* chunkMax(values: readonly number[]): Generator<number> {
  for (let at = 0; at < values.length; at += 10_000) yield Math.max(...values.slice(at, at + 10_000));
}

const LIST_ITEM = /^\s*(?:[-*+•●▪◦·‣–—]\s|\(?(?:\d{1,3}|[a-z])[.)]\s)/i;

export const isListItem = (text: string): boolean => LIST_ITEM.test(text);

/**
 * Lines as one text: wrapped lines become one line, other line breaks stay, a run of blank lines becomes one.
 */
export function joinLines(lines: readonly Pick<Line, 'text' | 'begins'>[], width: number | null): string {
  let joined = '';
  let previous = '';
  let gap = false;
  for (const { text, begins } of lines) {
    const line = text.trimEnd();
    if (line.trim() === '') {
      gap = joined !== '';
      continue;
    }
    const wrapped =
      width !== null && begins === undefined && previous.length >= width * FULL && !isListItem(line);
    if (joined === '') joined = line.trimStart();
    else if (gap) joined += `\n\n${line.trimStart()}`;
    else joined += wrapped ? ` ${line.trimStart()}` : `\n${line}`;
    previous = line;
    gap = false;
  }
  return joined;
}

/**
 * The paragraphs of a text without speakers: parted by blank lines; where lines are not wrapped, a line too long to be
 * part of a wrapped paragraph is one by itself, unless it is an item of a list.
 */
export function paragraphsOf(lines: readonly Line[], width: number | null): string[] {
  const paragraphs: Line[][] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) {
      open = false;
      continue;
    }
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    if (open && last && !beginsParagraph(before, line, width)) last.push(line);
    else paragraphs.push([line]);
    open = true;
  }
  return paragraphs.map((paragraph) => joinLines(paragraph, width)).filter((text) => text !== '');
}

function beginsParagraph(before: Line | undefined, line: Line, width: number | null): boolean {
  if (isListItem(line.text) || line.begins === 'line') return false;
  if (line.begins === 'paragraph') return true;
  return width === null && (isListItem(before?.text ?? '') || longLine(before) || longLine(line));
}

const longLine = (line: Line | undefined): boolean => (line?.text.length ?? 0) > WIDEST_WRAP;

const PAGE_MARK = /^(?:page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—])$/i;

/** A page number with its word or its dashes; a bare number only beside a form feed. */
function isPageMark(text: string): boolean {
  if (text.length > 60) return false;
  const bare = text.trim();
  return PAGE_MARK.test(bare) || (text.includes('\f') && /^\d{0,4}$/.test(bare));
}

/**
 * Takes page numbers and form feeds out; a sentence that runs over a page is made whole again by dropping the blank
 * lines around the mark.
 */
export function withoutPageMarks(lines: readonly Line[]): { lines: Line[]; marks: Line[] } {
  const kept: Line[] = [];
  const marks: Line[] = [];
  let overPage = false;
  for (const original of lines) {
    const line = { ...original, text: original.text.replaceAll('\f', '') };
    if (line.text !== original.text) overPage = true;
    if (isPageMark(original.text)) {
      if (line.text.trim() !== '') marks.push(line);
      overPage = true;
      continue;
    }
    if (overPage && !isBlank(line)) {
      const before = kept.findLastIndex((candidate) => !isBlank(candidate));
      const running =
        before >= 0 && !SENTENCE_END.test(kept[before]?.text ?? '') && /^\s*\p{Ll}/u.test(line.text);
      const last = kept[before];
      if (running && last) {
        kept.length = before;
        const start = last.text.trimEnd().length + 1;
        const indent = line.text.length - line.text.trimStart().length;
        kept.push({
          text: `${last.text.trimEnd()} ${line.text.trim()}`,
          number: last.number,
          ...((last.marks || line.marks) && {
            marks: [...(last.marks ?? []), ...movedMarks(line.marks ?? [], start - indent)],
          }),
        });
        overPage = false;
        continue;
      }
      overPage = false;
    }
    kept.push(line);
  }
  return { lines: kept, marks };
}
