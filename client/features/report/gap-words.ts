import type { Chunk } from '#shared/report/chunk.ts';
import { readReport } from '#shared/report/read.ts';
import { stretchOf } from './use-follow.ts';

/** Words of the text that stand in the preview as they were typed, with their offsets in the stretch. */
interface Leaf {
  start: number;
  end: number;
  value: string;
}

interface Node {
  type: string;
  value?: unknown;
  children?: readonly Node[];
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

function leavesOf({ value, children = [], position }: Node): Leaf[] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (typeof value === 'string' && start !== undefined && end !== undefined) return [{ start, end, value }];
  return children.flatMap(leavesOf);
}

/** The offset in a leaf's words of an offset in the text; one near it where markup stands between. */
const within = ({ start, end, value }: Leaf, offset: number): number =>
  offset >= end ? value.length : Math.max(0, Math.min(offset - start, value.length));

/** A place in a text drawn in several nodes. */
function placeIn(nodes: readonly { node: Text; from: number }[], offset: number, isEnd: boolean) {
  const found = nodes.findLast(({ from }) => (isEnd ? from < offset : from <= offset)) ?? nodes[0];
  return found && { node: found.node, offset: Math.min(offset - found.from, found.node.data.length) };
}

/** What a live piece is known by: its caption, or the first words of it that stand out. */
const firstWords = (piece: Element | undefined): Element | null | undefined =>
  piece?.querySelector('figcaption, caption') ??
  piece?.querySelector('strong') ??
  piece?.querySelector('p, li');

/** What is drawn of a stretch's words between two of its offsets; of a live piece, its first words. */
function rangeIn(drawn: Element, text: string, from: number, to: number): Range | null {
  const { parts } = readReport(text);
  const range = document.createRange();
  const pieces = parts.filter(({ is }) => is === 'piece');
  const at = pieces.findIndex(({ start, end }) => from < end && to > start);
  if (at !== -1) {
    const first = firstWords(drawn.querySelectorAll('[data-piece]')[at]);
    if (first) range.selectNodeContents(first);
    return first ? range : null;
  }
  const nodes: { node: Text; from: number }[] = [];
  let all = '';
  const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.parentElement?.closest('[data-piece]')) continue;
    nodes.push({ node, from: all.length });
    all += node.data;
  }
  let cursor = 0;
  let [start, end] = [-1, -1];
  for (const leaf of parts.flatMap((part) => (part.is === 'markdown' ? leavesOf(part.node) : []))) {
    const found = all.indexOf(leaf.value, cursor);
    if (found === -1) continue;
    cursor = found + leaf.value.length;
    if (leaf.start >= to || leaf.end <= from) continue;
    if (start === -1) start = found + within(leaf, from);
    end = found + within(leaf, to);
  }
  const [first, last] = [placeIn(nodes, start, false), placeIn(nodes, end, true)];
  if (start === -1 || end <= start || !first || !last) return null;
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

/** What the preview draws of the words between two offsets of the text, as far as they stand in one stretch. */
export function drawnWords(
  drawn: ArrayLike<Element>,
  chunks: readonly Chunk[],
  from: number,
  to: number,
): Range | null {
  const at = stretchOf(chunks, from, 'start');
  const [chunk, element] = [chunks[at], drawn[at]];
  return chunk && element ? rangeIn(element, chunk.text, from - chunk.start, to - chunk.start) : null;
}
