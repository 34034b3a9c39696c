import { type RefObject, useEffect, useRef } from 'react';
import type { Chunk } from '#shared/report/chunk.ts';

/** How long after the reader last turned the wheel the preview stays where they put it. */
const LEFT_ALONE_MS = 1200;

/** The stretch that a line, or where it says so an offset, stands in. */
export function stretchOf(chunks: readonly Chunk[], at: number, by: 'line' | 'start' = 'line'): number {
  let [low, high] = [0, chunks.length - 1];
  while (low < high) {
    const half = (low + high + 1) >>> 1;
    if ((chunks[half]?.[by] ?? 0) <= at) low = half;
    else high = half - 1;
  }
  return Math.max(0, low);
}

/**
 * Keeps the stretch the caret is in within the upper part of the preview, but never while the reader scrolls it; once
 * more when it was laid out anew: when the pieces have come, which move everything below them, or when it is shown.
 */
export function useFollow(
  preview: RefObject<HTMLElement | null>,
  chunks: readonly Chunk[],
  line: number,
  laidOut: string,
): void {
  const scrolledAt = useRef(0);
  useEffect(() => {
    const pane = preview.current;
    const note = () => {
      scrolledAt.current = performance.now();
    };
    const events = ['wheel', 'pointerdown', 'keydown', 'touchmove'];
    for (const name of events) pane?.addEventListener(name, note, { passive: true });
    return () => {
      for (const name of events) pane?.removeEventListener(name, note);
    };
  }, [preview]);
  const at = stretchOf(chunks, line);
  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out anew, everything stands elsewhere.
  useEffect(() => {
    const pane = preview.current;
    const drawn = pane?.querySelectorAll('[data-chunk]')[at];
    if (!pane || !drawn || performance.now() - scrolledAt.current < LEFT_ALONE_MS) return;
    const box = pane.getBoundingClientRect();
    const { top, bottom } = drawn.getBoundingClientRect();
    const isSeen = top >= box.top && bottom <= box.top + box.height * 0.66;
    if (!isSeen) pane.scrollTop += top - box.top - box.height / 5;
  }, [preview, at, laidOut]);
}
