import { type PointerEvent, useEffect, useState } from 'react';
import { afterFrame } from '#client/lib/after-frame.ts';
import type { Coding } from '#shared/coding/coding.ts';
import type { Edge } from '#shared/coding/edges.ts';
import styles from './edge-handles.module.css';
import type { Edges } from './use-edges.ts';
import type { Reading } from './use-reading.ts';

interface EdgeHandlesProps {
  coding: Coding;
  edges: Edges;
  reading: Reading;
}

interface Corner {
  left: number;
  top: number;
  height: number;
}
const EDGES: readonly Edge[] = ['start', 'end'];

/** Handles at both ends of a coding's words, to be dragged; their keys are the desk's. */
export function EdgeHandles({ coding, edges, reading }: EdgeHandlesProps) {
  const { frame, reader, linesOf, isFromRight, offsetAt } = reading;
  const { start, end } = edges.moving?.span ?? coding;
  const [corners, setCorners] = useState<Record<Edge, Corner>>();
  const [held, setHeld] = useState<Edge>();
  useEffect(() => {
    if (!frame || !reader) return;
    let isOff = false;
    const look = () => {
      const lines = linesOf({ start, end });
      const first = lines[0];
      const last = lines[lines.length - 1];
      if (isOff || !first || !last) return;
      const view = frame.getBoundingClientRect();
      const corner = (line: DOMRect, left: number): Corner => ({
        left: left - view.left,
        top: line.top - view.top + frame.scrollTop,
        height: line.height,
      });
      setCorners({
        start: corner(first, isFromRight(start) ? first.right : first.left),
        end: corner(last, isFromRight(end) ? last.left : last.right),
      });
    };
    afterFrame(look);
    const watch = new ResizeObserver(look);
    watch.observe(reader);
    return () => {
      isOff = true;
      watch.disconnect();
    };
  }, [frame, reader, linesOf, isFromRight, start, end]);
  if (!corners) return null;
  const drag = (edge: Edge) => (event: PointerEvent) => {
    if (held !== edge) return;
    const offset = offsetAt({ x: event.clientX, y: event.clientY });
    if (offset !== undefined) edges.put(coding, edge, offset);
  };
  return EDGES.map((edge) => (
    <span
      key={edge}
      aria-hidden="true"
      className={styles.handle}
      data-edge={edge}
      data-held={held === edge || undefined}
      style={corners[edge]}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld(edge);
      }}
      onPointerMove={drag(edge)}
      onPointerUp={() => {
        setHeld(undefined);
        edges.keep();
      }}
      onPointerCancel={() => {
        setHeld(undefined);
        edges.giveUp();
      }}
    />
  ));
}
