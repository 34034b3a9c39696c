import { syntaxTree } from '@codemirror/language';
import { type Extension, Facet, type Range, RangeSet, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';

/** A line that asks for a live piece: its name, and what it is told. */
const PIECE = /^::([\w-]+)(?:\[[^\]]*\])?(\{.*\})?[ \t]*$/;
const VALUE = /="([^"]*)"/g;
/** An id, of which the first eight signs are enough to tell it from others. */
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const ID_SHOWN = 8;

/** What a piece that names a thing by its id is about, in a few words; empty where it is not known. */
export const pieceNote = Facet.define<(id: string) => string, (id: string) => string>({
  combine: ([first]) => first ?? (() => ''),
});

class Rest extends WidgetType {
  override toDOM(): HTMLElement {
    const rest = document.createElement('span');
    rest.textContent = '…';
    return rest;
  }
  override eq(): boolean {
    return true;
  }
}

class Note extends WidgetType {
  readonly words: string;
  constructor(words: string) {
    super();
    this.words = words;
  }
  override toDOM(): HTMLElement {
    const note = document.createElement('span');
    note.className = 'cm-piece-note';
    note.textContent = this.words;
    return note;
  }
  override eq(other: Note): boolean {
    return other.words === this.words;
  }
}

export interface PieceRange {
  from: number;
  to: number;
  line: string;
}

/** The piece on the line at an offset. */
export function pieceAt(view: EditorView, offset: number): PieceRange | null {
  const { from, to, text } = view.state.doc.lineAt(offset);
  return PIECE.test(text) ? { from, to, line: text } : null;
}

const look = {
  piece: Decoration.mark({ class: 'cm-piece', attributes: { title: 'Enter or double click: its settings' } }),
  name: Decoration.mark({ class: 'cm-piece-name' }),
  value: Decoration.mark({ class: 'cm-piece-value' }),
  rest: Decoration.replace({ widget: new Rest() }),
};

function drawnPiece(from: number, text: string, note: (id: string) => string): Range<Decoration>[] {
  const [, name = '', told = ''] = PIECE.exec(text) ?? [];
  const ranges = [look.piece.range(from, from + text.length)];
  ranges.push(look.name.range(from, from + 2 + name.length));
  const toldFrom = from + text.indexOf(told, 2 + name.length);
  let words = '';
  for (const match of told.matchAll(VALUE)) {
    const value = match[1] ?? '';
    if (value === '') continue;
    const start = toldFrom + match.index + 2;
    ranges.push(look.value.range(start, start + value.length));
    if (!ID.test(value)) continue;
    ranges.push(look.rest.range(start + ID_SHOWN, start + value.length));
    words ||= note(value);
  }
  if (words !== '')
    ranges.push(Decoration.widget({ widget: new Note(words), side: 1 }).range(from + text.length));
  return ranges;
}

const marked: Record<string, Decoration> = {
  StrongEmphasis: Decoration.mark({ class: 'cm-strong' }),
  Emphasis: Decoration.mark({ class: 'cm-emphasis' }),
};
const heading = Decoration.line({ class: 'cm-heading' });

interface Drawn {
  look: DecorationSet;
  atoms: RangeSet<Decoration>;
}

function drawn(view: EditorView): Drawn {
  const ranges: Range<Decoration>[] = [];
  const atoms = new RangeSetBuilder<Decoration>();
  const note = view.state.facet(pieceNote);
  for (const visible of view.visibleRanges) {
    for (let at = visible.from; at <= visible.to; ) {
      const line = view.state.doc.lineAt(at);
      if (PIECE.test(line.text)) {
        ranges.push(...drawnPiece(line.from, line.text, note));
        atoms.add(line.from, line.to, look.piece);
      }
      at = line.to + 1;
    }
    syntaxTree(view.state).iterate({
      from: visible.from,
      to: visible.to,
      enter: ({ name, from, to }) => {
        if (/^(ATX|Setext)Heading/.test(name)) ranges.push(heading.range(view.state.doc.lineAt(from).from));
        const mark = marked[name];
        if (mark && to > from) ranges.push(mark.range(from, to));
      },
    });
  }
  return { look: Decoration.set(ranges, true), atoms: atoms.finish() };
}

const plugin = ViewPlugin.fromClass(
  class {
    drawn: Drawn;
    constructor(view: EditorView) {
      this.drawn = drawn(view);
    }
    update({ view, docChanged, viewportChanged, startState, state }: ViewUpdate): void {
      const isNew =
        docChanged ||
        viewportChanged ||
        syntaxTree(startState) !== syntaxTree(state) ||
        startState.facet(pieceNote) !== state.facet(pieceNote);
      if (isNew) this.drawn = drawn(view);
    }
  },
  {
    decorations: (value) => value.drawn.look,
    provide: (own) => EditorView.atomicRanges.of((view) => view.plugin(own)?.drawn.atoms ?? RangeSet.empty),
  },
);

/** Draws pieces as one thing that arrows step over, and headings and emphasis as what they are. */
export const drawnPieces: Extension = plugin;
