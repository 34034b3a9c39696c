import { EditorSelection, Prec } from '@codemirror/state';
import { EditorView, type KeyBinding, keymap } from '@codemirror/view';
import { type PieceRange, pieceAt } from './editor-pieces.ts';

export interface EditorDeeds {
  onSettings: (piece: PieceRange) => void;
  /** A stroke was typed where a piece could stand. */
  onSlash: (offset: number) => void;
  onGap: (step: 1 | -1) => void;
}

/** The piece that is selected as a whole, or that the caret stands before. */
function atHand(view: EditorView): PieceRange | null {
  const { main } = view.state.selection;
  const piece = pieceAt(view, main.from);
  if (!piece) return null;
  const isWhole = main.from === piece.from && main.to === piece.to;
  return isWhole || (main.empty && main.head === piece.from) ? piece : null;
}

/** Selects the piece that the next deletion would take, so that it goes only at the second press. */
const selectFirst =
  (side: 'from' | 'to') =>
  (view: EditorView): boolean => {
    const { main } = view.state.selection;
    const piece = main.empty ? pieceAt(view, main.head) : null;
    if (!piece || main.head !== piece[side]) return false;
    view.dispatch({ selection: EditorSelection.range(piece.from, piece.to) });
    return true;
  };

const piecePointed = (view: EditorView, event: MouseEvent): PieceRange | null =>
  event.target instanceof Element && event.target.closest('.cm-piece')
    ? pieceAt(view, view.posAtDOM(event.target))
    : null;

/** Keys and presses on pieces: Enter and double click open their settings, Backspace selects before it deletes. */
export function pieceKeys(deeds: () => EditorDeeds) {
  const bindings: KeyBinding[] = [
    {
      key: 'Enter',
      run: (view) => {
        const piece = view.state.readOnly ? null : atHand(view);
        if (piece) deeds().onSettings(piece);
        return piece !== null;
      },
    },
    { key: 'Backspace', run: selectFirst('to') },
    { key: 'Delete', run: selectFirst('from') },
    {
      key: 'F8',
      run: () => {
        deeds().onGap(1);
        return true;
      },
      shift: () => {
        deeds().onGap(-1);
        return true;
      },
    },
  ];
  const presses = EditorView.domEventHandlers({
    mousedown: (event, view) => {
      const piece = piecePointed(view, event);
      if (!piece || event.button !== 0) return false;
      event.preventDefault();
      view.dispatch({ selection: EditorSelection.range(piece.from, piece.to) });
      view.focus();
      return true;
    },
    dblclick: (event, view) => {
      const piece = view.state.readOnly ? null : piecePointed(view, event);
      if (piece) deeds().onSettings(piece);
      return piece !== null;
    },
  });
  const slash = EditorView.updateListener.of(({ transactions, view }) => {
    const isTyped = transactions.some((one) => one.docChanged && one.isUserEvent('input.type'));
    const { head } = view.state.selection.main;
    if (isTyped && view.state.doc.lineAt(head).text === '/') deeds().onSlash(head);
  });
  return [Prec.high(keymap.of(bindings)), presses, slash];
}
