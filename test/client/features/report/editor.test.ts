import { markdownLanguage } from '@codemirror/lang-markdown';
import { EditorSelection, EditorState } from '@codemirror/state';
import { EditorView, runScopeHandlers } from '@codemirror/view';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { drawnGaps, gapPlaces, showGaps } from '#client/features/report/editor-gaps.ts';
import { adopt, appendLine, insertLine } from '#client/features/report/editor-insert.ts';
import { pieceKeys } from '#client/features/report/editor-keys.ts';
import { drawnPieces } from '#client/features/report/editor-pieces.ts';
import {
  drawnQuarrels,
  openQuarrels,
  settleQuarrel,
  showQuarrels,
} from '#client/features/report/editor-quarrels.ts';

const PIECE = '::quote{id="q"}';
const deeds = { onSettings: vi.fn(), onSlash: vi.fn(), onGap: vi.fn() };
let view: EditorView;

function open(doc: string, caret = 0): EditorView {
  view = new EditorView({
    parent: document.body,
    state: EditorState.create({
      doc,
      selection: EditorSelection.cursor(caret),
      extensions: [pieceKeys(() => deeds), markdownLanguage, drawnPieces, drawnGaps, drawnQuarrels],
    }),
  });
  return view;
}
afterEach(() => {
  view.destroy();
  vi.clearAllMocks();
});

const press = (key: string) => runScopeHandlers(view, new KeyboardEvent('keydown', { key }), 'editor');
const text = () => view.state.doc.toString();

describe('a piece in the text', () => {
  test('is selected by the first Backspace behind it, and not deleted by it', () => {
    open(`a\n\n${PIECE}`, 3 + PIECE.length);
    expect(press('Backspace')).toBe(true);
    const { from, to } = view.state.selection.main;
    expect([from, to]).toEqual([3, 3 + PIECE.length]);
    expect(text()).toContain(PIECE);
    // The second is the editor's own: it deletes what is selected.
    expect(press('Backspace')).toBe(false);
  });

  test('opens its settings on Enter where it is selected or the caret stands before it, not behind it', () => {
    open(`a\n\n${PIECE}`, 3);
    expect(press('Enter')).toBe(true);
    expect(deeds.onSettings).toHaveBeenCalledWith({ from: 3, to: 3 + PIECE.length, line: PIECE });
    view.dispatch({ selection: { anchor: 3 + PIECE.length } });
    expect(press('Enter')).toBe(false);
  });

  test('is stepped over as one thing', () => {
    open(`${PIECE}\nb`, 0);
    const moved = view.moveByChar(EditorSelection.cursor(0), true);
    expect(moved.head).toBe(PIECE.length);
  });

  test('is offered where a stroke is typed at the start of a line, and nowhere else', () => {
    open('a\n', 2);
    view.dispatch({ changes: { from: 2, insert: '/' }, selection: { anchor: 3 }, userEvent: 'input.type' });
    expect(deeds.onSlash).toHaveBeenCalledWith(3);
    view.dispatch({ changes: { from: 1, insert: '/' }, selection: { anchor: 2 }, userEvent: 'input.type' });
    expect(deeds.onSlash).toHaveBeenCalledTimes(1);
  });
});

describe('a line of its own', () => {
  test.each([
    ['takes the place of the stroke that asked for it', 'a\n\n/\n\nb', 4, `a\n\n${PIECE}\n\nb`],
    ['stands behind the paragraph the caret is in', 'a\nb\n\nc', 0, `a\nb\n\n${PIECE}\n\nc`],
    ['makes room around itself', 'a\n/\nb', 3, `a\n\n${PIECE}\n\nb`],
    ['begins an empty text', '', 0, PIECE],
  ])('%s', (_, doc, caret, expected) => {
    insertLine(open(doc, caret), caret, PIECE);
    expect(text()).toBe(expected);
  });

  test('joins the list it is added to', () => {
    appendLine(open('- a\n\nb'), 1, '- c');
    expect(text()).toBe('- a\n- c\n\nb');
    appendLine(view, 4, '- d');
    expect(text()).toBe('- a\n- c\n\nb\n\n- d');
  });
});

test('what somebody else wrote is taken over without moving the caret from its words', () => {
  open('first\n\nsecond', 10);
  adopt(view, 'first, and more\n\nsecond');
  expect(text()).toBe('first, and more\n\nsecond');
  expect(view.state.selection.main.head).toBe(20);
});

test('a gap stays at its words while the text around it moves', () => {
  open('In all three areas.');
  const place = { line: 1, start: 3, end: 18 };
  showGaps(view, [
    { key: 'g', kind: 'claim-too-wide', stops: true, title: '', detail: '', place, mends: null, aside: null },
  ]);
  view.dispatch({ changes: { from: 0, insert: 'Two lines.\n' } });
  expect(gapPlaces(view.state).get('g')).toEqual({ from: 14, to: 29 });
});

describe('a paragraph two people changed', () => {
  const quarrel = { start: 3, end: 7, mine: 'mine', theirs: 'theirs' };
  test('keeps what I write on in it, or becomes theirs, and is then settled', () => {
    open('a\n\nmine\n\nb');
    const [shown] = showQuarrels(view, [quarrel]);
    view.dispatch({ changes: { from: 5, insert: 'XY' } });
    settleQuarrel(view, shown?.id ?? 0, 'mine');
    expect(text()).toBe('a\n\nmiXYne\n\nb');
    expect(openQuarrels(view.state)).toEqual([]);
    const [again] = showQuarrels(view, [{ ...quarrel, end: 9 }]);
    settleQuarrel(view, again?.id ?? 0, 'theirs');
    expect(text()).toBe('a\n\ntheirs\n\nb');
  });

  test('brings back what I had removed, as a paragraph of its own', () => {
    open('a\n\nb');
    const [shown] = showQuarrels(view, [{ start: 3, end: 3, mine: '', theirs: 'theirs' }]);
    settleQuarrel(view, shown?.id ?? 0, 'theirs');
    expect(text()).toBe('a\n\ntheirs\n\nb');
  });
});
