import { useRef } from 'react';
import { grown, shrunk } from '#shared/coding/edges.ts';
import { around } from '#shared/coding/selection.ts';
import type { SourceView } from '#shared/source/source.ts';
import type { Span } from '#shared/span.ts';
import type { Reading } from './use-reading.ts';

/** Selecting by keys: a word, its sentence, its turn, and back the same way. */
export function useSelecting({ text, turns }: SourceView, { selection, select }: Reading) {
  /** What was selected before it grew, the smallest first. */
  const grownFrom = useRef<{ from: Span; to: Span }[]>([]);
  const isStanding = (span: Span) => span.start === selection?.start && span.end === selection.end;
  return {
    grow: () => {
      const wider = selection && grown(text, turns, selection);
      if (!wider) return;
      const last = grownFrom.current.at(-1);
      if (last && !isStanding(last.to)) grownFrom.current = [];
      grownFrom.current.push({ from: selection, to: wider });
      select(wider);
    },
    shrink: () => {
      const last = grownFrom.current.pop();
      const back = last && isStanding(last.to) ? last.from : selection && shrunk(text, turns, selection);
      if (back) select(back);
    },
    sentence: () => {
      const sentence = selection && around(text, turns, selection.start, 'sentence');
      if (sentence) select(sentence);
    },
    /** The turn that the selection begins in, as it was selected. */
    turn: (): Span | undefined => {
      const turn = selection && around(text, turns, selection.start, 'turn');
      if (turn) select(turn);
      return turn;
    },
  };
}
