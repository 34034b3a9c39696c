import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';

export type MarkdownRoot = ReturnType<ReturnType<typeof remark>['parse']>;

/** The parser is thorough, not fast: this is some 350,000 words, read in a few seconds. */
const MAX_CHARACTERS = 2_000_000;
/** Quotes or lists nested deeper than this would exhaust the parser's stack. */
const MAX_NESTING = 100;
/** The parser's time grows with the square of the signs within one paragraph; few have more than this. */
const MAX_SIGNS = 1_000;

/** A long list or table costs the parser too, though far less. */
const LINE = 0.2;

/** Nor do memory and patience last for more pieces in all: a paragraph takes some 10 kB, as four signs and ten lines do. */
const MAX_PIECES = 25_000;
const SIGN = 0.25;
const WRAPPED = 0.1;
/** An item of a list takes twice as much. */
const ITEM = 2;
const IS_ITEM = /^[ \t>]*(?:[*+-]|\d{1,9}[.)])[ \t]/;

const NESTED = new RegExp(String.raw`^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){${MAX_NESTING}}`, 'm');

function isTooDense(text: string): boolean {
  let signs = 0;
  let pieces = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      signs = 0;
      pieces += 1;
    }
    const cells = line.match(/\|/g)?.length ?? 0;
    const own = (line.match(/[*_[\]`<~@]|www\.|:\/\//gi)?.length ?? 0) + cells / 10;
    signs += own + LINE;
    pieces += own * SIGN + (IS_ITEM.test(line) ? ITEM : WRAPPED);
    if (signs > MAX_SIGNS || pieces > MAX_PIECES) return true;
  }
  return false;
}

/** A sign of what GitHub's Markdown adds: tables, strikethrough, bare addresses, footnotes, ticked items. */
const GITHUB_SIGN = /[|~@]|:-|-:|www\.|:\/\/|\[[\^\sx]/i;

const parsers = {
  plain: remark().use(remarkFrontmatter, ['yaml']).freeze(),
  github: remark().use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze(),
};

/**
 * Which parser a text needs: looking for bare addresses at every letter is half of the work, and spared where
 * there is no sign of any.
 */
export const parserFor = (text: string): keyof typeof parsers =>
  GITHUB_SIGN.test(text) ? 'github' : 'plain';

/** Whether a text is too long, too deep or too dense for the parser. */
export const isTooMuch = (text: string): boolean =>
  text.length > MAX_CHARACTERS || NESTED.test(text) || isTooDense(text);

/** The tree of a Markdown text, or null where it is too long, too deep or too dense for the parser. */
export function treeOf(text: string, parser = parserFor(text)): MarkdownRoot | null {
  if (isTooMuch(text)) return null;
  try {
    return parsers[parser].parse(text);
  } catch {
    return null;
  }
}
