import { useEffect, useState } from 'react';
import type { Coding, CodingChanges } from '#shared/coding/coding.ts';
import { type Edge, withEdge } from '#shared/coding/edges.ts';
import { excerptsIn } from '#shared/coding/selection.ts';
import { type Span, touches } from '#shared/span.ts';
import type { DeskBook } from './use-desk-book.ts';

export interface Edges {
  /** The coding whose edges are being moved, and where they stand now. */
  moving: { coding: Coding; span: Span } | undefined;
  begin: (coding: Coding) => void;
  step: (edge: Edge, toward: 1 | -1, by: 'word' | 'character') => void;
  /** Puts one edge to a place in the text, within the answer it is in. */
  put: (coding: Coding, edge: Edge, offset: number) => void;
  keep: () => void;
  giveUp: () => void;
}

interface Moving {
  coding: Coding;
  span: Span;
  /** The coding that was chosen when it began. */
  named: string | undefined;
}

interface EdgesOn {
  book: Pick<DeskBook, 'source' | 'shown' | 'paint'>;
  selection: Span | undefined;
  select: (span: Span) => void;
  /** The coding that is chosen. */
  named: string | undefined;
  /** The id a coding has now, whatever it was called before. */
  idOf: (id: string) => string;
  change: (coding: Coding, changes: CodingChanges) => void;
}

/** Moves the edges of a coding: seen at once, kept as one deed; left as they were by whoever turns to something else. */
export function useEdges({ book, selection, select, named, idOf, change }: EdgesOn): Edges {
  const { source, shown, paint } = book;
  const [moving, setMoving] = useState<Moving>();
  const nowOf = (id: string | undefined) => (id === undefined ? undefined : idOf(id));
  /** What is shown may still carry the name it had before the server gave it one. */
  const isOne = (coding: Coding) => {
    const now = idOf(coding.id);
    return ({ id }: Coding) => id === coding.id || id === now;
  };
  const isLeft =
    moving !== undefined &&
    (!selection ||
      selection.start === selection.end ||
      !touches(selection, moving.span) ||
      ![nowOf(moving.named), idOf(moving.coding.id)].includes(nowOf(named)) ||
      !shown.some(isOne(moving.coding)));
  useEffect(() => {
    if (!isLeft) return;
    setMoving(undefined);
    paint(shown);
  }, [isLeft, paint, shown]);
  const show = (coding: Coding, span: Span) => {
    const isMoved = isOne(coding);
    paint(shown.map((one) => (isMoved(one) ? { ...one, ...span } : one)));
    select(span);
    setMoving((before) => ({ coding, span, named: before ? before.named : named }));
  };
  return {
    moving,
    begin: (coding) => {
      setMoving(undefined);
      show(coding, { start: coding.start, end: coding.end });
    },
    step: (edge, toward, by) => {
      if (!moving) return;
      show(moving.coding, withEdge(source.text, source.turns, moving.span, { edge, toward, by }));
    },
    put: (coding, edge, offset) => {
      const before = moving?.coding.id === coding.id ? moving.span : coding;
      const wanted = { start: before.start, end: before.end, [edge]: offset };
      if (wanted.start >= wanted.end) return;
      const other =
        edge === 'start'
          ? { start: before.end - 1, end: before.end }
          : { start: before.start, end: before.start + 1 };
      const run = excerptsIn(source.text, source.turns, wanted).find((one) => touches(one, other));
      if (run) show(coding, run);
    },
    keep: () => {
      if (!moving) return;
      const { coding, span } = moving;
      setMoving(undefined);
      if (span.start !== coding.start || span.end !== coding.end)
        change(coding, { ...span, textVersion: coding.textVersion });
    },
    giveUp: () => {
      if (!moving) return;
      paint(shown);
      select({ start: moving.coding.start, end: moving.coding.end });
      setMoving(undefined);
    },
  };
}
