import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { isTooMuch } from '../format/markdown-tree.ts';
import { type Asked, pieceOf } from './piece.ts';

const parser = remark().use(remarkGfm).use(remarkDirective).freeze();

export type ReportRoot = ReturnType<typeof parser.parse>;
type Node = ReportRoot['children'][number];

/** One stretch of a report: Markdown of one top-level node, or a live piece. */
export type Part =
  | { is: 'markdown'; node: Node; line: number; start: number; end: number }
  | { is: 'piece'; asked: Asked; key: string; line: number; start: number; end: number };

/** A heading, for the outline and for the gap list. */
export interface Heading {
  depth: number;
  text: string;
  line: number;
}

/** A report that was read: its parts in order, each with its first line (from 1) and its offsets in the text. */
export interface ReadReport {
  parts: Part[];
  headings: Heading[];
  /** Words outside pieces. */
  words: number;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0;

/** About how many words a report has outside its pieces, told without reading its markup: for lists of reports. */
export const wordsOfBody = (body: string): number => wordsIn(body.replace(/^::[\w-]+.*$/gm, ''));

/** What holds lines, not words that follow one another. */
const OF_LINES = new Set(['list', 'listItem', 'blockquote', 'table', 'tableRow']);

/** The words of a node, its markup left out. */
export function wordsOf(node: {
  type: string;
  children?: readonly { type: string }[];
  value?: unknown;
}): string {
  if (typeof node.value === 'string') return node.value;
  return (node.children ?? []).map((child) => wordsOf(child)).join(OF_LINES.has(node.type) ? '\n' : '');
}

/**
 * Reads a report. Whatever is written, the answer is its parts: a directive that is not understood is a part that says
 * so, and a text too long or too dense for the parser is one plain paragraph.
 */
export function readReport(body: string): ReadReport {
  const root = isTooMuch(body) ? null : parsed(body);
  if (root === null) return { parts: [], headings: [], words: wordsIn(body) };
  const parts: Part[] = [];
  const headings: Heading[] = [];
  let words = 0;
  for (const node of root.children) {
    const line = node.position?.start.line ?? 1;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'leafDirective') {
      const asked = pieceOf(node.name, node.attributes ?? {});
      parts.push({ is: 'piece', asked, key: body.slice(start, end), line, start, end });
      continue;
    }
    const text = wordsOf(node);
    words += wordsIn(text);
    if (node.type === 'heading') headings.push({ depth: node.depth, text, line });
    parts.push({ is: 'markdown', node, line, start, end });
  }
  return { parts, headings, words };
}

/** A directive anywhere but on a line of its own is no piece: it stands as it was typed, as in “note:this”. */
function asTyped<T extends { children: { type: string }[] }>(parent: T, body: string, isTop: boolean): T {
  const children = parent.children.map((child) => {
    const node = child as Node;
    const typed = {
      type: 'text' as const,
      value: body.slice(node.position?.start.offset, node.position?.end.offset),
    };
    const place = node.position && { position: node.position };
    if (node.type === 'textDirective') return { ...typed, ...place };
    if (node.type === 'containerDirective' || (node.type === 'leafDirective' && !isTop))
      return { type: 'paragraph', children: [typed], ...place };
    return 'children' in node ? asTyped(node, body, false) : node;
  });
  return { ...parent, children };
}

function parsed(body: string): ReportRoot | null {
  try {
    return asTyped(parser.parse(body), body, true);
  } catch {
    return null;
  }
}
