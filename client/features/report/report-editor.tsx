import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdownKeymap, markdownLanguage } from '@codemirror/lang-markdown';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { styleNonce } from '#client/lib/style-nonce.ts';
import { drawnGaps } from './editor-gaps.ts';
import { type EditorDeeds, pieceKeys } from './editor-keys.ts';
import { editorLook } from './editor-look.ts';
import { drawnPieces, pieceNote } from './editor-pieces.ts';
import { drawnQuarrels } from './editor-quarrels.ts';
import styles from './report-editor.module.css';

interface ReportEditorProps extends EditorDeeds {
  /** What stands in it at first. */
  text: string;
  /** Its accessible name. */
  label: string;
  isReadOnly: boolean;
  /** What a piece that names a thing by its id is about. */
  noteOf: (id: string) => string;
  /** Handed the editor once it stands, and null when it goes. */
  onView: (view: EditorView | null) => void;
  onChange: (text: string) => void;
  onCaret: (line: number, offset: number) => void;
  onBlur: () => void;
}

const noteSlot = new Compartment();

/** A text in Markdown in which live pieces stand as one thing each. */
export function ReportEditor({ text, label, isReadOnly, noteOf, onView, ...rest }: ReportEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  const latest = useRef(rest);
  latest.current = rest;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor holds its text from then on; another report has another editor.
  useEffect(() => {
    if (!place.current) return;
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          EditorView.cspNonce.of(styleNonce()),
          lineNumbers(),
          highlightActiveLineGutter(),
          highlightActiveLine(),
          drawSelection(),
          history(),
          search({ top: true }),
          EditorView.lineWrapping,
          EditorState.readOnly.of(isReadOnly),
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-readonly': String(isReadOnly),
            tabindex: '0',
            spellcheck: 'true',
            autocapitalize: 'sentences',
          }),
          pieceKeys(() => latest.current),
          keymap.of([...markdownKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
          markdownLanguage,
          noteSlot.of(pieceNote.of(noteOf)),
          drawnPieces,
          drawnGaps,
          drawnQuarrels,
          editorLook,
          EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
            if (docChanged) latest.current.onChange(state.doc.toString());
            if (!docChanged && !selectionSet) return;
            const { head } = state.selection.main;
            latest.current.onCaret(state.doc.lineAt(head).number, head);
          }),
          EditorView.domEventHandlers({ blur: () => latest.current.onBlur() }),
        ],
      }),
    });
    editor.current = view;
    onView(view);
    return () => {
      onView(null);
      editor.current = null;
      view.destroy();
    };
  }, []);
  useEffect(() => {
    editor.current?.dispatch({ effects: noteSlot.reconfigure(pieceNote.of(noteOf)) });
  }, [noteOf]);
  return <div ref={place} className={styles.editor} />;
}
