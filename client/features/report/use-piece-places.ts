import type { EditorView } from '@codemirror/view';
import { type RefObject, useState } from 'react';
import type { PieceName } from '#shared/report/piece.ts';
import { insertLine, replaceLine } from './editor-insert.ts';
import type { PieceRange } from './editor-pieces.ts';
import { toldBy } from './piece-told.ts';

/** As much room as the picker needs below the caret. */
const ROOM = 340;
const WIDTH = 470;
const GAP = 4;

interface Spot {
  left: number;
  top: number;
  isAbove: boolean;
}

/** Where, in pixels of the pane, something about an offset of the text opens. */
function spotAt(view: EditorView, offset: number, pane: HTMLElement): Spot {
  const box = pane.getBoundingClientRect();
  const at = view.coordsAtPos(offset) ?? box;
  const isAbove = innerHeight - at.bottom < ROOM && at.top - box.top > ROOM;
  return {
    left: Math.max(8, Math.min(at.left - box.left, box.width - WIDTH)),
    top: isAbove ? box.bottom - at.top + GAP : at.bottom - box.top + GAP,
    isAbove,
  };
}

/** The picker of pieces and the form of one, each at its place in the text. */
export function usePiecePlaces(view: RefObject<EditorView | null>, pane: RefObject<HTMLElement | null>) {
  const [picker, setPicker] = useState<{ offset: number; spot: Spot }>();
  const [form, setForm] = useState<{
    range: PieceRange;
    name: PieceName;
    told: Record<string, string>;
    spot: Spot;
  }>();
  const back = () => view.current?.focus();
  return {
    picker,
    form,
    openPicker: (offset?: number) => {
      const editor = view.current;
      if (!editor || !pane.current) return;
      const at = offset ?? editor.state.selection.main.head;
      if (offset === undefined) editor.dispatch({ selection: { anchor: at }, scrollIntoView: true });
      setPicker({ offset: at, spot: spotAt(editor, at, pane.current) });
    },
    openForm: (range: PieceRange) => {
      const editor = view.current;
      const read = toldBy(range.line);
      if (!editor || !pane.current || !read) return;
      setForm({ range, ...read, spot: spotAt(editor, range.from, pane.current) });
    },
    pick: (line: string) => {
      if (view.current && picker) insertLine(view.current, picker.offset, line);
      setPicker(undefined);
      back();
    },
    settle: (line: string) => {
      if (view.current && form) replaceLine(view.current, form.range.from, form.range.to, line);
      setForm(undefined);
      back();
    },
    close: () => {
      setPicker(undefined);
      setForm(undefined);
      back();
    },
  };
}
