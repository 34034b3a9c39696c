import { turnAt } from '#shared/coding/selection.ts';
import type { Span } from '#shared/span.ts';
import type { PaintedTurn } from './paint.ts';

/** A turn's element: its text content is the turn's stored text, nothing more. */
const turnElements = (reader: Element): HTMLElement[] => [
  ...reader.querySelectorAll<HTMLElement>('[data-turn]'),
];

const turnElementOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-turn]') ?? null;

/** How many units of the element's text stand before a point in it. */
function unitsBefore(element: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The offset in the text of a point of the page; a point outside the words counts as the nearest edge of a turn. */
function offsetOf(
  reader: Element,
  turnOf: ReadonlyMap<string, Span>,
  node: Node,
  offset: number,
  edge: 'start' | 'end',
): number | undefined {
  const element = turnElementOf(node);
  if (element && reader.contains(element)) {
    const turn = turnOf.get(element.dataset.turn ?? '');
    return turn && Math.min(turn.end, turn.start + unitsBefore(element, node, offset));
  }
  const point = document.createRange();
  point.setStart(node, offset);
  const elements = turnElements(reader);
  // comparePoint: -1 where the element's start lies before the point.
  const isBefore = (one: Element) => point.comparePoint(one, 0) < 0;
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = elements[middle];
    if (one && isBefore(one)) low = middle + 1;
    else high = middle;
  }
  const turn = turnOf.get(elements[edge === 'start' ? low : low - 1]?.dataset.turn ?? '');
  return turn?.[edge];
}

/** What a range of the page covers in the text, exactly, in UTF-16 units; a caret has its start as its end. */
export function spanOfRange(
  reader: Element,
  turnOf: ReadonlyMap<string, Span>,
  range: Range,
): Span | undefined {
  if (!reader.contains(range.commonAncestorContainer)) return undefined;
  const start = offsetOf(reader, turnOf, range.startContainer, range.startOffset, 'start');
  if (start === undefined) return undefined;
  if (range.collapsed) return { start, end: start };
  const end = offsetOf(reader, turnOf, range.endContainer, range.endOffset, 'end');
  return end === undefined || end < start ? undefined : { start, end };
}

/** The offset in the text of a point of the screen, in pixels of the window; undefined beside the words. */
export function offsetAtPoint(
  reader: Element,
  turnOf: ReadonlyMap<string, Span>,
  { x, y }: { x: number; y: number },
): number | undefined {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret || !turnElementOf(caret.offsetNode)) return undefined;
  return offsetOf(reader, turnOf, caret.offsetNode, caret.offset, 'start');
}

/** The text node and the place in it that an offset of the text stands for. */
function pointAt(
  reader: Element,
  turns: readonly PaintedTurn[],
  offset: number,
): { node: Node; offset: number } | undefined {
  const turn = turnAt(turns, offset);
  // By its number first: among many thousand marks an id is found at once.
  const element = turn && reader.querySelector(`#turn-${turn.number} [data-turn]`);
  if (!turn || !element) return undefined;
  let rest = offset - turn.start;
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (rest <= length) return { node, offset: rest };
    rest -= length;
  }
  return { node: element, offset: 0 };
}

/** The range of the page that a span of the text takes up. */
export function rangeOfSpan(
  reader: Element,
  turns: readonly PaintedTurn[],
  { start, end }: Span,
): Range | undefined {
  const from = pointAt(reader, turns, start);
  const to = start === end ? from : pointAt(reader, turns, end);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
