import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useState } from 'react';
import { chunksOf } from '#shared/report/chunk.ts';
import type { Gap } from '#shared/report/gap.ts';
import { isSummary } from '#shared/report/sections.ts';
import { gapPlaces, showGaps } from './editor-gaps.ts';
import { appendLine, goTo, insertLine } from './editor-insert.ts';
import { outlineOf } from './outline.ts';

/** The number of the last line of the summary that holds anything; undefined where there is no summary. */
function endOfSummary(doc: Text): number | undefined {
  const headings = outlineOf(chunksOf(doc.toString()));
  const at = headings.findIndex(({ text }) => isSummary({ path: [text] }));
  const summary = headings[at];
  if (!summary) return undefined;
  const next = headings.slice(at + 1).find(({ depth }) => depth <= summary.depth);
  let last = next ? next.line - 1 : doc.lines;
  while (last > summary.line && doc.line(last).text.trim() === '') last -= 1;
  return last;
}

/** Gaps at their places in the text: underlined there, and gone through with a key. */
export function useGapWalk(
  view: RefObject<EditorView | null>,
  found: { body: string; gaps: readonly Gap[] } | undefined,
) {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const editor = view.current;
    if (editor && found && editor.state.doc.toString() === found.body) showGaps(editor, found.gaps);
  }, [view, found]);
  const go = ({ key, place }: Gap, takesFocus = true) => {
    const editor = view.current;
    if (!editor) return;
    setCurrent(key);
    const now = gapPlaces(editor.state).get(key);
    if (now) goTo(editor, now.from, now.to, takesFocus);
    else if (place) goTo(editor, place.start, place.start, takesFocus);
  };
  const placed = () => {
    const places = view.current ? gapPlaces(view.current.state) : new Map<string, never>();
    return (found?.gaps ?? [])
      .flatMap((gap) => {
        const place = places.get(gap.key);
        return place ? [{ gap, key: gap.key, stops: gap.stops, ...place }] : [];
      })
      .sort((a, b) => a.from - b.from || a.to - b.to);
  };
  return {
    current,
    go,
    /** Those that stand in the text, in its order. */
    placed,
    /** Goes on from the caret, round the end, and answers where that is. */
    step: (by: 1 | -1, takesFocus = true) => {
      const editor = view.current;
      const inOrder = placed();
      if (!editor || inOrder.length === 0) return undefined;
      const { from, to } = editor.state.selection.main;
      const at = inOrder.findIndex((one) => one.key === current && one.from === from && one.to === to);
      const after = inOrder.findIndex((one) => one.from >= from);
      const beside = after === -1 ? inOrder.length : after;
      const next = at === -1 ? (by === 1 ? beside : beside - 1) : at + by;
      const one = inOrder[(next + inOrder.length) % inOrder.length];
      if (one) go(one.gap, takesFocus);
      return one;
    },
    insert: (gap: Gap) => {
      const editor = view.current;
      const line = gap.mends?.line;
      if (!editor || !line) return;
      const place = gapPlaces(editor.state).get(gap.key)?.from ?? gap.place?.start;
      const last = gap.kind === 'not-in-summary' ? endOfSummary(editor.state.doc) : undefined;
      if (last !== undefined) appendLine(editor, last, line);
      else insertLine(editor, place ?? editor.state.doc.length, line);
      editor.focus();
    },
    lineOf: (gap: Gap): number | undefined => {
      const { place, key } = gap;
      const editor = view.current;
      const now = editor ? gapPlaces(editor.state).get(key) : undefined;
      return now && editor ? editor.state.doc.lineAt(now.from).number : place?.line;
    },
  };
}
