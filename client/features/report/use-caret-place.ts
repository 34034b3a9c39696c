import { EditorSelection } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { useCallback, useEffect, useRef } from 'react';
import { z } from 'zod';

const AFTER_MS = 300;
const keyOf = (report: string) => `throughline:report-place:${report}`;
/** Offset of the caret, how far it was scrolled, and the line the address named then. */
const Kept = z.strictObject({ head: z.int(), top: z.number(), line: z.int().optional() });

function keptOf(report: string): z.infer<typeof Kept> | null {
  try {
    return Kept.parse(JSON.parse(localStorage.getItem(keyOf(report)) ?? ''));
  } catch {
    return null;
  }
}

/**
 * Where the caret stood when the report was last open: it is put back there, unless the address names another line,
 * and the address follows it.
 */
export function useCaretPlace(report: string, line: number | undefined, onLine: (line: number) => void) {
  const view = useRef<EditorView>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onLine);
  latest.current = onLine;
  const inAddress = useRef(line);
  inAddress.current = line ?? inAddress.current;
  const keep = useCallback(() => {
    const editor = view.current;
    if (!editor) return;
    const place = {
      head: editor.state.selection.main.head,
      top: editor.scrollDOM.scrollTop,
      line: inAddress.current,
    };
    try {
      localStorage.setItem(`throughline:report-place:${report}`, JSON.stringify(place));
    } catch {
      // Storage can be full or forbidden; the line in the address is kept all the same.
    }
  }, [report]);
  const restore = useCallback(
    (editor: EditorView) => {
      const { doc } = editor.state;
      const kept = keptOf(report);
      const head = Math.min(kept?.head ?? 0, doc.length);
      const isKept = kept !== null && (line === undefined || kept.line === line);
      const at = isKept ? head : doc.line(Math.max(1, Math.min(line ?? 1, doc.lines))).from;
      editor.dispatch({ selection: EditorSelection.cursor(at) });
      requestAnimationFrame(() => {
        const top = isKept ? kept.top : editor.lineBlockAt(at).top - editor.scrollDOM.clientHeight / 4;
        editor.scrollDOM.scrollTop = Math.max(0, top);
      });
    },
    [report, line],
  );
  useEffect(() => {
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      clearTimeout(timer.current);
    };
  }, [keep]);
  return {
    onView: (editor: EditorView | null) => {
      if (!editor) keep();
      view.current = editor;
      if (editor) restore(editor);
    },
    onCaret: (now: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        inAddress.current = now;
        keep();
        latest.current(now);
      }, AFTER_MS);
    },
  };
}
