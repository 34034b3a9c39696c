import { draftOfLines } from './draft-text.ts';
import { decodeText } from './encoding.ts';
import type { DraftWarning, Importer, NotUnderstood } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { linesOf } from './lines.ts';
import { markdownLines } from './markdown-lines.ts';
import { treeOf } from './markdown-tree.ts';

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
