import { EditorView } from '@codemirror/view';

/** What the editor looks like: the tokens of the design, so that it follows light and dark by itself. */
export const editorLook = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace',
    lineHeight: '21px',
    scrollbarWidth: 'thin',
    scrollbarColor: 'var(--line-strong) transparent',
  },
  '.cm-content': { padding: '10px 16px 40px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 0 0 6px' },
  '.cm-gutters': {
    border: 'none',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink-3)',
    fontSize: '12px',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '44px', padding: '0 7px 0 3px' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink-2)' },
  '.cm-activeLine': { backgroundColor: 'var(--accent-soft)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '1.5px' },
  '.cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 18%, var(--surface)) !important',
  },
  '&.cm-focused .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 26%, var(--surface)) !important',
  },
  '.cm-heading, .cm-strong': { fontWeight: '700' },
  '.cm-emphasis': { fontStyle: 'italic' },
  '.cm-piece': {
    // A box of its own: what underlines the line does not reach into it.
    display: 'inline-block',
    lineHeight: '15px',
    marginLeft: '-6px',
    padding: '1px 5px',
    border: '1px solid var(--line-strong)',
    borderRadius: '4px',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink-2)',
    cursor: 'default',
  },
  '.cm-gap-stops .cm-piece, .cm-piece:has(.cm-gap-stops)': { borderColor: 'var(--alert)' },
  '.cm-piece-name': { color: 'var(--accent)', fontWeight: '700' },
  '.cm-piece-value': { color: 'var(--ink)' },
  '.cm-piece-note': { marginLeft: '10px', color: 'var(--ink-3)', fontFamily: 'var(--sans)' },
  '.cm-gap-stops': {
    textDecoration: 'underline wavy var(--alert) 1px',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
  },
  '.cm-gap': {
    textDecoration: 'underline dotted var(--ink-3) 2px',
    textUnderlineOffset: '4px',
  },
  '.cm-piece.cm-gap-stops, .cm-piece .cm-gap-stops, .cm-gap-stops .cm-piece': { textDecoration: 'none' },
  '.cm-quarrel': {
    padding: '6px 0 10px 6px',
    font: 'var(--text-s) / 1.4 var(--sans)',
  },
  '.cm-panels': {
    borderColor: 'var(--line)',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    font: 'var(--text-s) / 1.4 var(--sans)',
  },
  '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': {
    font: 'inherit',
    fontSize: 'var(--text-s)',
  },
  '.cm-textfield': { border: '1px solid var(--edge)', backgroundColor: 'var(--surface)' },
  '.cm-button': {
    border: '1px solid var(--edge)',
    borderRadius: '4px',
    background: 'var(--surface)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--hit)' },
  '.cm-searchMatch-selected': { outline: '1px solid var(--accent)' },
});
