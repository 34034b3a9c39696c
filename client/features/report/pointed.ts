import type { Chunk } from '#shared/report/chunk.ts';

/** Words before the place that are looked for in the text. */
const SNIPPET = 24;

function textAt(x: number, y: number): { node: Node; offset: number } | undefined {
  const place = document.caretPositionFromPoint?.(x, y);
  return place ? { node: place.offsetNode, offset: place.offset } : undefined;
}

/** The offset in the text of what stands at a point of the preview; its stretch's start where the words are not its own. */
export function offsetPointed(
  paper: HTMLElement,
  chunks: readonly Chunk[],
  x: number,
  y: number,
): number | undefined {
  const drawn = [...paper.querySelectorAll('[data-chunk]')];
  const at = drawn.findIndex((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return y >= top && y <= bottom;
  });
  const chunk = chunks[at];
  if (!chunk) return undefined;
  const place = textAt(x, y);
  if (!place || place.node.nodeType !== Node.TEXT_NODE) return chunk.start;
  const words = place.node.nodeValue ?? '';
  const from = Math.max(0, place.offset - SNIPPET);
  const before = words.slice(from, place.offset);
  const found = before === '' ? chunk.text.indexOf(words.slice(0, SNIPPET)) : chunk.text.indexOf(before);
  return chunk.start + (found === -1 ? 0 : found + before.length);
}
