import { z } from 'zod';
import type { Span } from '../span.ts';

/**
 * How words of a turn were set where they came from: offsets are UTF-16 code units of the turn's text, `level` is
 * 1 to 6 for a heading or an item and null for what has none. It is for reading only: no word depends on it.
 */
export const TextMark = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  what: z.enum(['heading', 'item', 'bold', 'italic', 'quote']),
  level: z.int().min(1).max(6).nullable(),
});
export type TextMark = z.infer<typeof TextMark>;

const ORDER: readonly TextMark['what'][] = ['heading', 'item', 'quote', 'bold', 'italic'];

/** The one order marks are kept in: by where they begin, what holds others first. */
export const byPlace = (a: TextMark, b: TextMark): number =>
  a.start - b.start || b.end - a.end || ORDER.indexOf(a.what) - ORDER.indexOf(b.what);

/** Whether a code unit is white space. */
export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/u.test(String.fromCharCode(code)));

/** A span without the spaces at its ends, within its text; null where only spaces are left. */
function onWords(text: string, span: Span): Span | null {
  let start = Math.max(0, span.start);
  let end = Math.min(text.length, span.end);
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return end > start ? { start, end } : null;
}

const isBlock = ({ what }: TextMark): boolean => what !== 'bold' && what !== 'italic';

/**
 * Marks as they are kept with a text: on words and within it, ordered, and those of one kind that touch or
 * overlap as one. Headings, items and quotes on lines of their own stay apart.
 */
export function tidyMarks(text: string, marks: readonly TextMark[]): TextMark[] {
  if (marks.length === 0) return [];
  const tidy: TextMark[] = [];
  const within: TextMark[] = [];
  for (const { start, end, what, level } of marks) {
    const span = onWords(text, { start, end });
    if (span) within.push({ start: span.start, end: span.end, what, level });
  }
  const open = new Map<TextMark['what'], TextMark>();
  for (const mark of within.sort(byPlace)) {
    const before = open.get(mark.what);
    const between = before === undefined ? '' : text.slice(before.end, mark.start);
    const isGap = between.trim() === '' && (!isBlock(mark) || !between.includes('\n'));
    const goesOn =
      before !== undefined && (mark.start < before.end || (isGap && before.level === mark.level));
    if (before && goesOn) before.end = Math.max(before.end, mark.end);
    else {
      open.set(mark.what, mark);
      tidy.push(mark);
    }
  }
  return tidy.sort(byPlace);
}

/** Notes how words are stressed that come at the end of a text; where the words before them are so, with those. */
export function addStress(
  marks: TextMark[],
  { start, end }: Span,
  stress: { bold: boolean; italic: boolean },
): void {
  for (const what of ['bold', 'italic'] as const) {
    if (!stress[what]) continue;
    const before = marks.slice(-2).findLast((mark) => mark.what === what);
    if (before?.end === start) before.end = end;
    else marks.push({ start, end, what, level: null });
  }
}

/** Marks counted from elsewhere: by how many code units their text begins later. */
export const movedMarks = (marks: readonly TextMark[], by: number): TextMark[] =>
  marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));

/** The marks that reach into a stretch of a text, counted from where the stretch begins. */
export const marksWithin = (marks: readonly TextMark[], { start, end }: Span): TextMark[] =>
  marks.flatMap((mark) => {
    const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
    return to > from ? [{ ...mark, start: from - start, end: to - start }] : [];
  });
