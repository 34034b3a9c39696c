import { aside, cellText, cellWords, type DocumentLines, putRow } from './document-lines.ts';
import type { NotUnderstood } from './format.ts';
import {
  attributeOf,
  BLOCKS,
  type HtmlElement,
  type HtmlNode,
  isElement,
  kindOf,
  PARTED,
} from './html-kind.ts';
import { addSign, addText, endWords, type HtmlSink, newHtmlSink, part } from './html-sink.ts';
import { aboutPage, treeOf } from './html-tree.ts';

export interface HtmlFound extends DocumentLines {
  asides: NotUnderstood[];
}

interface Walk {
  sink: HtmlSink;
  asides: NotUnderstood[];
  /** The page's paragraphs are parted by its style, not by empty paragraphs that somebody typed. */
  isWeb: boolean;
  inPiece: boolean;
  /** How deep in lists, and what counts the items of the innermost. */
  level: number;
  nextNumber: number | null;
}

function element(node: HtmlElement, walk: Walk): void {
  const kind = kindOf(node, walk.inPiece);
  const { sink } = walk;
  const name = node.tagName;
  if (kind.is === 'nothing') return;
  if (kind.is === 'picture') sink.found.pictures += 1;
  else if (kind.is === 'tabs') addSign(sink, '\t'.repeat(kind.count));
  else if (kind.is === 'bullet') sink.bullet = cellText(inside(node, walk)).replace(/\s+/g, '');
  else if (kind.is === 'beside')
    walk.asides.push(...aside(kind.what, cellText(inside(node, { ...walk, inPiece: true }))));
  else if (name === 'br') addSign(sink, '\n');
  else if (name === 'tr') row(node, walk);
  else if (BLOCKS.has(name)) block(node, walk);
  else inline(node, walk);
}

/** Words within a line, in the type their element or its style asks for. */
function inline(node: HtmlElement, walk: Walk): void {
  const { sink } = walk;
  const before = sink.set;
  const style = attributeOf(node, 'style').toLowerCase();
  const name = node.tagName;
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  const slant = /font-style:\s*(\w+)/.exec(style)?.[1];
  sink.set = {
    ...before,
    bold: weight
      ? weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
      : before.bold || name === 'b' || name === 'strong',
    italic: slant
      ? slant === 'italic' || slant === 'oblique'
      : before.italic || name === 'i' || name === 'em',
  };
  children(node, walk);
  sink.set = before;
}

/** The words of an element by themselves. */
function inside(node: HtmlElement, walk: Walk): DocumentLines {
  const sink = newHtmlSink(walk.sink.isTyped);
  children(node, { ...walk, sink, level: 0, isWeb: false });
  endWords(sink);
  return sink.found;
}

function block(node: HtmlElement, walk: Walk): void {
  const { sink } = walk;
  const name = node.tagName;
  const isParted = walk.isWeb && walk.level === 0 && PARTED.has(name);
  endWords(sink);
  if (isParted) part(sink);
  const inner: Walk = { ...walk };
  if (name === 'ul' || name === 'ol' || name === 'menu') {
    inner.level = walk.level + 1;
    inner.nextNumber = name === 'ol' ? Number.parseInt(attributeOf(node, 'start') || '1', 10) || 1 : null;
  }
  if (name === 'li') openItem(node, walk);
  if (name === 'p') openListParagraph(node, sink);
  if (name === 'article' || name === 'main' || name === 'section') inner.inPiece = true;
  const before = sink.set;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  sink.set = {
    ...before,
    heading: heading === undefined ? before.heading : Number(heading),
    quote: before.quote || name === 'blockquote',
  };
  sink.title = name === 'h1' || /\btitle\b/i.test(attributeOf(node, 'class'));
  if (name === 'pre') sink.isTyped = true;
  children(node, inner);
  endWords(sink, name === 'p' && !walk.isWeb);
  sink.title = false;
  sink.set = before;
  if (name === 'pre') sink.isTyped = false;
  if (name === 'li') sink.bullet = '';
  if (isParted || name === 'table') part(sink);
}

function openItem(node: HtmlElement, walk: Walk): void {
  const value = Number.parseInt(attributeOf(node, 'value'), 10);
  if (walk.nextNumber !== null && !Number.isNaN(value)) walk.nextNumber = value;
  walk.sink.bullet = walk.nextNumber === null ? '-' : `${walk.nextNumber}.`;
  walk.sink.level = Math.max(0, walk.level - 1);
  if (walk.nextNumber !== null) walk.nextNumber += 1;
}

/** Word writes the items of its lists as paragraphs that say their level. */
function openListParagraph(node: HtmlElement, sink: HtmlSink): void {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(attributeOf(node, 'style'))?.[1];
  if (level !== undefined) sink.level = Number(level) - 1;
}

/** A row of a table, its cells parted by tabs; a row of one cell is a frame around what it holds. */
function row(node: HtmlElement, walk: Walk): void {
  endWords(walk.sink);
  const cells = node.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  if (cells.length === 1) {
    for (const cell of cells) block(cell, walk);
    return;
  }
  const texts = cells.map((cell) => {
    const found = inside(cell, walk);
    walk.sink.found.pictures += found.pictures;
    return cellWords(found);
  });
  putRow(texts, walk.sink.found);
}

function children(node: HtmlNode, walk: Walk): void {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if ('value' in child && child.nodeName === '#text') addText(walk.sink, child.value);
    else if (isElement(child)) element(child, walk);
  }
}

/** A page as lines; nothing in it is run or fetched. Throws an Error where it is nested beyond reason. */
export function htmlLines(html: string): HtmlFound {
  const tree = treeOf(html);
  const about = aboutPage(tree);
  const sink = newHtmlSink();
  const walk: Walk = { sink, asides: [], isWeb: !about.isTyped, inPiece: false, level: 0, nextNumber: null };
  children(tree, walk);
  endWords(sink);
  return { ...sink.found, title: sink.found.title ?? about.title, asides: walk.asides };
}
