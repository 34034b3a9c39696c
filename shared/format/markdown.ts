import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { draftOfLines } from './draft-text.ts';
import { decodeText } from './encoding.ts';
import type { DraftWarning, Importer, NotUnderstood } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { linesOf } from './lines.ts';
import { type MarkdownRoot, markdownLines } from './markdown-lines.ts';

/** The parser is thorough, not fast: this is some 350,000 words, read in a few seconds. */
const MAX_CHARACTERS = 2_000_000;
/** Quotes or lists nested deeper than this would exhaust the parser's stack. */
const MAX_NESTING = 100;
/** The parser's time grows with the square of the signs within one paragraph; few have more than this. */
const MAX_SIGNS = 1_000;

/** A long list or table costs the parser too, though far less. */
const LINE = 0.2;

const NESTED = new RegExp(String.raw`^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){${MAX_NESTING}}`, 'm');

function isTooDense(text: string): boolean {
  let signs = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') signs = 0;
    const cells = line.match(/\|/g)?.length ?? 0;
    signs += (line.match(/[*_[\]`<~@]|www\.|:\/\//gi)?.length ?? 0) + cells / 10 + LINE;
    if (signs > MAX_SIGNS) return true;
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

/** The tree of a Markdown text, or null where it is too long, too deep or too dense for the parser. */
export function treeOf(text: string, parser = parserFor(text)): MarkdownRoot | null {
  if (text.length > MAX_CHARACTERS || NESTED.test(text) || isTooDense(text)) return null;
  try {
    return parsers[parser].parse(text);
  } catch {
    return null;
  }
}

/** Foreign Markdown: emphasis, headings and lists become plain words, front matter becomes proposals. */
export const markdown: Importer = {
  name: 'Markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  sniff: (bytes) => {
    const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 65_536)).replace(/^\uFEFF/, '');
    const frontMatter = /^---[ \t]*\r?\n[a-z][\w -]*:[\s\S]*?\n---[ \t]*\r?\n/i.test(head);
    return frontMatter || (head.match(/^#{1,4} \S/gm)?.length ?? 0) >= 3;
  },
  async read(bytes, fileName) {
    const decoded = decodeText(bytes);
    const tree = treeOf(decoded.text);
    if (tree === null) {
      const warning = {
        code: 'read-as-text',
        message: 'Too long or too dense for Markdown: read as plain text, signs and all.',
      };
      const found = {
        format: markdown.name,
        fileName,
        warnings: [...decoded.warnings, warning],
        wrap: 'guess' as const,
      };
      return draftOfLines(linesOf(decoded.text), found);
    }
    const found = markdownLines(tree, decoded.text);
    const [first] = tree.children;
    const front =
      first?.type === 'yaml' ? readFrontMatter(first.value, (first.position?.start.line ?? 1) + 1) : null;
    const warnings: DraftWarning[] = [...decoded.warnings, ...(front?.warnings ?? [])];
    const notUnderstood: NotUnderstood[] = [...(front?.notUnderstood ?? []), ...found.leftOut];
    if (found.leftOut.length > 0) {
      warnings.push({
        code: 'left-out',
        message: `${found.leftOut.length} footnotes or pieces of HTML are not part of the text.`,
      });
    }
    if (found.addresses > 0) {
      warnings.push({
        code: 'addresses-left-out',
        message: `${found.addresses} web addresses behind linked words were left out.`,
      });
    }
    return draftOfLines(found.lines, {
      format: markdown.name,
      fileName,
      title: front?.title ?? found.title,
      language: front?.language ?? null,
      roles: front?.roles ?? new Map(),
      header: front?.header ?? [],
      warnings,
      notUnderstood,
      wrap: 'always',
    });
  },
};
