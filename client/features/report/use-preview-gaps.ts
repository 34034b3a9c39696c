import { type RefObject, useCallback, useEffect } from 'react';
import type { Chunk } from '#shared/report/chunk.ts';
import { drawnWords } from './gap-words.ts';

/** A gap and where its words stand in the text by now. */
export interface PlacedGap {
  key: string;
  stops: boolean;
  from: number;
  to: number;
}

/** How long after the last change the underlines follow. */
const AFTER_MS = 120;
const NAMES = ['gap-stops', 'gap-considers', 'gap-at-hand'] as const;

/** Underlines in the preview what stops the freeze and what is to consider, and brings one of them into view. */
export function usePreviewGaps(
  preview: RefObject<HTMLElement | null>,
  chunks: readonly Chunk[],
  placed: () => readonly PlacedGap[],
  current: string | undefined,
  /** Other when something else was found or drawn. */
  drawn: unknown,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is placed is asked for when it is drawn.
  useEffect(() => {
    // A browser without highlights shows the gaps in the text and in their list.
    if (!('highlights' in CSS)) return;
    const timer = setTimeout(() => {
      const stretches = preview.current?.querySelectorAll('[data-chunk]') ?? [];
      const ranges: Record<(typeof NAMES)[number], Range[]> = {
        'gap-stops': [],
        'gap-considers': [],
        'gap-at-hand': [],
      };
      for (const { key, stops, from, to } of placed()) {
        const words = drawnWords(stretches, chunks, from, to);
        if (!words) continue;
        ranges[stops ? 'gap-stops' : 'gap-considers'].push(words);
        if (key === current) ranges['gap-at-hand'].push(words);
      }
      for (const name of NAMES) CSS.highlights.set(name, new Highlight(...ranges[name]));
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [preview, chunks, current, drawn]);
  useEffect(
    () => () => {
      if ('highlights' in CSS) for (const name of NAMES) CSS.highlights.delete(name);
    },
    [],
  );
  return useCallback(
    (from: number, to: number) => {
      const pane = preview.current;
      if (!pane) return;
      const words = drawnWords(pane.querySelectorAll('[data-chunk]'), chunks, from, to);
      if (words)
        pane.scrollTop +=
          words.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 4;
    },
    [preview, chunks],
  );
}
