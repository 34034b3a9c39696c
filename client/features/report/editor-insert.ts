import { EditorSelection, Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** A line with nothing on it, or with the stroke that asks for a piece. */
const FREE = /^\/?\s*$/;

/** Puts a line of its own into the text: on the line at an offset where that is free, else behind the paragraph it is in. */
export function insertLine(view: EditorView, offset: number, written: string): void {
  const { doc } = view.state;
  const isEmpty = (number: number) => number < 1 || number > doc.lines || doc.line(number).text.trim() === '';
  const here = doc.lineAt(offset);
  const isFree = FREE.test(here.text);
  let last = here.number;
  if (!isFree) while (!isEmpty(last + 1)) last += 1;
  const from = isFree ? here.from : doc.line(last).to;
  const before = isFree ? (isEmpty(last - 1) ? '' : '\n') : '\n\n';
  const after = isEmpty(last + 1) ? '' : '\n';
  view.dispatch({
    changes: { from, to: isFree ? here.to : from, insert: `${before}${written}${after}` },
    selection: EditorSelection.cursor(from + before.length + written.length),
    scrollIntoView: true,
    userEvent: 'input.piece',
  });
}

const ITEM = /^[-*+] /;

/** Puts a line behind a numbered one: right behind it where both are items of a list, else after an empty line. */
export function appendLine(view: EditorView, number: number, written: string): void {
  const { to, text } = view.state.doc.line(number);
  const between = ITEM.test(text) && ITEM.test(written) ? '\n' : '\n\n';
  view.dispatch({
    changes: { from: to, insert: between + written },
    selection: EditorSelection.cursor(to + between.length + written.length),
    scrollIntoView: true,
    userEvent: 'input.piece',
  });
}

/** Puts a piece's line in the place of what it was. */
export function replaceLine(view: EditorView, from: number, to: number, written: string): void {
  view.dispatch({
    changes: { from, to, insert: written },
    selection: EditorSelection.cursor(from + written.length),
    userEvent: 'input.piece',
  });
}

/** Puts the caret at an offset and shows it in the upper third; the focus stays elsewhere where it should. */
export function goTo(view: EditorView, offset: number, to = offset, takesFocus = true): void {
  const [from, end] = [Math.min(offset, view.state.doc.length), Math.min(to, view.state.doc.length)];
  view.dispatch({ selection: EditorSelection.range(from, end) });
  const top = view.lineBlockAt(from).top;
  view.scrollDOM.scrollTop = Math.max(0, top - view.scrollDOM.clientHeight / 4);
  if (takesFocus) view.focus();
}

/** Gives the text another wording, touching only what differs, so that caret and marks stay at their words. */
export function adopt(view: EditorView, text: string): void {
  const now = view.state.doc.toString();
  if (now === text) return;
  const most = Math.min(now.length, text.length);
  let start = 0;
  while (start < most && now[start] === text[start]) start += 1;
  let end = 0;
  while (end < most - start && now.at(-1 - end) === text.at(-1 - end)) end += 1;
  view.dispatch({
    changes: { from: start, to: now.length - end, insert: text.slice(start, text.length - end) },
    // What somebody else wrote is not mine to undo.
    annotations: Transaction.addToHistory.of(false),
  });
}
