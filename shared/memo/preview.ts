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
