const LINE_MARKS = /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)+/gm;
const RULES = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/gm;
const FENCES = /^[ \t]*(?:```|~~~).*$/gm;
const LINKS = /!?\[([^\]]*)\]\([^)]*\)/g;
const EMPHASIS = /(\*\*|__|~~|\*|`)(?=\S)([^\n]*?\S)\1/g;

/** A memo's words as plain text in few lines, for lists: the marks of its Markdown fall away. */
export const preview = (body: string): string =>
  body
    .replace(FENCES, '')
    .replace(RULES, '')
    .replace(LINE_MARKS, '')
    .replace(LINKS, '$1')
    .replace(EMPHASIS, '$2')
    .replace(EMPHASIS, '$2')
    .replace(/\n{2,}/g, '\n')
    .trim();

/** Characters that are surely seen before a list cuts a text off. */
const SEEN = 140;
/** Characters left before a hit, so that it is read in its place. */
const BEFORE_HIT = 60;

/** A text from a few words before its first hit, where that would else be cut off. */
export function fromHit(text: string, hits: readonly (readonly [start: number, end: number])[]): string {
  const first = hits[0]?.[0] ?? 0;
  if (first < SEEN) return text;
  const from = text.indexOf(' ', first - BEFORE_HIT) + 1;
  return from > 0 && from <= first ? `…${text.slice(from)}` : text;
}
