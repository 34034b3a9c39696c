import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { DomainError } from '#shared/errors.ts';
import { draftOfLines } from './draft-text.ts';
import { decodeText } from './encoding.ts';
import type { DraftWarning, Importer, NotUnderstood } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { type MarkdownRoot, markdownLines } from './markdown-lines.ts';

/** The parser is thorough, not fast: this is some 700,000 words, read in a few seconds. */
const MAX_CHARACTERS = 4_000_000;
/** Quotes or lists nested deeper than this are no transcript, and would exhaust the parser's stack. */
const MAX_NESTING = 100;

const NESTED = new RegExp(String.raw`^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t]*){${MAX_NESTING}}`, 'm');

function treeOf(text: string): MarkdownRoot {
  if (text.length > MAX_CHARACTERS) {
    throw new DomainError('too-large', 'The Markdown file is longer than four million characters.', {
      help: 'Split it into one file per interview.',
    });
  }
  if (NESTED.test(text) || /[*_[\]`]{1000}/.test(text)) {
    throw new DomainError('invalid', 'The Markdown file is nested too deeply to be read.', {
      help: 'Save it as plain text (.txt).',
    });
  }
  try {
    return remark().use(remarkFrontmatter, ['yaml']).use(remarkGfm).parse(text);
  } catch {
    throw new DomainError('invalid', 'The Markdown file could not be read.', {
      help: 'Save it as plain text (.txt).',
    });
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
      mayWrap: true,
    });
  },
};
