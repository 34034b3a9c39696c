import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { turnAt, turnsIn } from '#shared/coding/selection.ts';
import type { Span } from '#shared/span.ts';
import { bringBack, NONE_AWAY } from './desk-shown.ts';
import type { Painted } from './paint.ts';
import { offsetAtPoint, rangeOfSpan, spanOfRange } from './selection.ts';

const HIGHLIGHT = 'selected-words';
/** What is gone to stands a third of the way down. */
const UPPER_THIRD = 1 / 3;

/** Shows the selected words also while the focus is elsewhere, where the browser can. */
function highlight(range: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  if (range && !range.collapsed) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights.delete(HIGHLIGHT);
}

/** The turns that a span lies in, or the one that a caret is in. */
const turnsAt = (turns: Painted, span: Span): Painted =>
  span.start === span.end ? [turnAt(turns, span.start) ?? []].flat() : turnsIn(turns, span);

const isSame = (a: Span | undefined, b: Span | undefined): boolean =>
  a?.start === b?.start && a?.end === b?.end;

export interface Reading {
  /** The element that holds the words. */
  reader: HTMLDivElement | null;
  setReader: (element: HTMLDivElement | null) => void;
  /** What scrolls. */
  frame: HTMLDivElement | null;
  setFrame: (element: HTMLDivElement | null) => void;
  /** What is selected; a caret has its start as its end. */
  selection: Span | undefined;
  /** Selects words and brings them into view; the reader takes the focus unless told otherwise. */
  select: (span: Span, how?: { keepFocus?: boolean; toUpperThird?: boolean }) => void;
  /** Reads what is selected this moment; the browser tells of it a little later. */
  refresh: () => void;
  /** Where on the screen the words of a span stand, line by line. */
  linesOf: (span: Span) => readonly DOMRect[];
  /** Whether the words at an offset are read from right to left. */
  isFromRight: (offset: number) => boolean;
  /** The offset in the text under a point of the screen. */
  offsetAt: (point: { x: number; y: number }) => number | undefined;
  /** Painting replaces text nodes under the selection: puts it back where it was before anything is shown. */
  onDrawn: () => void;
  /** Ids of the turns that are put away, and how to say which they are. */
  away: ReadonlySet<string>;
  setAway: (away: ReadonlySet<string>) => void;
  /** Hands the focus back to the words, as they were selected. */
  resume: () => void;
}

/** What is selected in the words on the page, by mouse or by the reading caret, as offsets in the text. */
export function useReading(turns: Painted): Reading {
  const [reader, setReader] = useState<HTMLDivElement | null>(null);
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const [selection, setSelection] = useState<Span>();
  const [away, setAway] = useState(NONE_AWAY);
  const current = useRef(selection);
  current.current = selection;
  const latest = useRef(turns);
  latest.current = turns;
  const turnOf = useMemo(() => new Map<string, Span>(turns.map((turn) => [turn.id, turn])), [turns]);

  const refresh = useCallback(() => {
    const chosen = document.getSelection();
    if (!reader || !chosen || chosen.rangeCount === 0) return;
    const range = chosen.getRangeAt(0);
    const span = spanOfRange(reader, turnOf, range);
    if (!span) return;
    highlight(range.cloneRange());
    setSelection((before) => (isSame(before, span) ? before : span));
  }, [reader, turnOf]);
  useEffect(() => {
    document.addEventListener('selectionchange', refresh);
    return () => {
      document.removeEventListener('selectionchange', refresh);
      highlight(undefined);
    };
  }, [refresh]);

  const put = useCallback(
    (span: Span, takesFocus: boolean): Range | undefined => {
      const range = reader ? rangeOfSpan(reader, latest.current, span) : undefined;
      if (!reader || !range) return undefined;
      highlight(range);
      if (takesFocus) {
        const chosen = document.getSelection();
        const standing = chosen && chosen.rangeCount > 0 ? chosen.getRangeAt(0) : undefined;
        const isThere = document.activeElement === reader && standing !== undefined;
        if (isThere && isSame(spanOfRange(reader, turnOf, standing), span)) return range;
        reader.focus({ preventScroll: true });
        chosen?.setBaseAndExtent(
          range.startContainer,
          range.startOffset,
          range.endContainer,
          range.endOffset,
        );
      }
      return range;
    },
    [reader, turnOf],
  );

  const onDrawn = useCallback(() => {
    if (current.current) put(current.current, document.activeElement === reader && reader !== null);
  }, [put, reader]);

  // The browser puts the caret to the top where one comes by Tab; one reads on where one was, or a link led.
  useEffect(() => {
    if (!reader) return;
    let isTabbing = false;
    const onKey = ({ key, type }: KeyboardEvent) => {
      isTabbing = type === 'keydown' && key === 'Tab';
    };
    const onFocus = () => {
      const span = current.current;
      if (isTabbing && span) setTimeout(() => put(span, true));
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('keyup', onKey, true);
    reader.addEventListener('focus', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('keyup', onKey, true);
      reader.removeEventListener('focus', onFocus);
    };
  }, [reader, put]);

  const select = useCallback<Reading['select']>(
    (span, { keepFocus = false, toUpperThird = false } = {}) => {
      setSelection((before) => (isSame(before, span) ? before : span));
      const back = reader ? bringBack(reader, turnsAt(latest.current, span)) : [];
      if (back.length > 0) setAway((before) => new Set([...before].filter((id) => !back.includes(id))));
      // The caret of a reader who is in the words goes along.
      const range = put(span, !keepFocus || document.activeElement === reader);
      if (!range || !frame) return;
      const words = range.getBoundingClientRect();
      const view = frame.getBoundingClientRect();
      const isSeen = words.top >= view.top && words.bottom <= view.bottom;
      if (toUpperThird || !isSeen) frame.scrollBy({ top: words.top - view.top - view.height * UPPER_THIRD });
    },
    [reader, frame, put],
  );
  const linesOf = useCallback(
    (span: Span) => [...((reader && rangeOfSpan(reader, latest.current, span))?.getClientRects() ?? [])],
    [reader],
  );
  const isFromRight = useCallback(
    (offset: number) => {
      const turn = turnAt(latest.current, offset);
      const words = turn && reader?.querySelector(`#turn-${turn.number} [data-turn]`);
      return words ? getComputedStyle(words).direction === 'rtl' : false;
    },
    [reader],
  );
  const offsetAt = useCallback(
    (point: { x: number; y: number }) => (reader ? offsetAtPoint(reader, turnOf, point) : undefined),
    [reader, turnOf],
  );
  const resume = useCallback(() => {
    const span = current.current;
    if (!span || !put(span, true)) reader?.focus({ preventScroll: true });
  }, [put, reader]);

  return {
    reader,
    setReader,
    frame,
    setFrame,
    selection,
    select,
    refresh,
    linesOf,
    isFromRight,
    offsetAt,
    onDrawn,
    away,
    setAway,
    resume,
  };
}
