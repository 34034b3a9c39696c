import { addStress, type TextMark } from '#shared/source/text-mark.ts';
import {
  type DocumentLines,
  noLines,
  putItem,
  putParagraph,
  putTitle,
  type SetWords,
  setAs,
} from './document-lines.ts';
import { listMark, namedStyle, type OdtStyles, typeOf } from './odt-styles.ts';

interface List {
  style: string;
  count: number;
}

/** Where words go: the text, a cell, a note. */
export interface OdtSink {
  found: DocumentLines;
  /** The words of the open paragraph; null between paragraphs. */
  words: string | null;
  /** How the words that come now are set, and how those of the paragraph are. */
  type: { bold: boolean; italic: boolean };
  marks: TextMark[];
  /** White space that comes now says nothing: a paragraph begins, or there was some already. */
  spaced: boolean;
  lists: List[];
  /** The bullet of the item that was opened and has no words yet. */
  bullet: string | null;
  rows: SetWords[][];
  /** Text boxes are read after the paragraph they hang on. */
  boxes: DocumentLines[];
}

export const newOdtSink = (): OdtSink => ({
  found: noLines(),
  words: null,
  type: { bold: false, italic: false },
  marks: [],
  spaced: true,
  lists: [],
  bullet: null,
  rows: [],
  boxes: [],
});

function add(sink: OdtSink, words: string): void {
  const start = sink.words?.length ?? 0;
  addStress(sink.marks, { start, end: start + words.length }, sink.type);
  sink.words = (sink.words ?? '') + words;
}

export function addWords(sink: OdtSink, words: string): void {
  if (sink.words === null) return;
  add(sink, words);
  sink.spaced = false;
}

/** Words within a line, in the type of their style. */
export function openSpan(sink: OdtSink, style: string, styles: OdtStyles): () => void {
  const before = sink.type;
  sink.type = { ...before, ...typeOf('text', style, styles) };
  return () => {
    sink.type = before;
  };
}

/** White space of the file is one space, and none where there is one already (OpenDocument 1.3, part 3, 6.1.2). */
export function addCollapsed(sink: OdtSink, text: string): void {
  const words = text.replace(/[ \t\r\n]+/g, ' ');
  const kept = sink.spaced && words.startsWith(' ') ? words.slice(1) : words;
  if (kept === '') return;
  add(sink, kept);
  sink.spaced = kept.endsWith(' ');
}

/** A paragraph as its named style sets it; a title is a heading of the first level. */
function styled(words: SetWords, outline: number, named: string): SetWords {
  const level = named === 'title' ? 1 : outline || Number(/^heading ([1-6])$/.exec(named)?.[1] ?? 0);
  if (level > 0) return setAs(words, 'heading', level);
  return named === 'quotations' ? setAs(words, 'quote') : words;
}

export function openParagraph(sink: OdtSink, level: number, style: string, styles: OdtStyles): () => void {
  sink.words = '';
  sink.marks = [];
  sink.spaced = true;
  sink.type = { bold: false, italic: false, ...typeOf('paragraph', style, styles) };
  return () => {
    const words = sink.words ?? '';
    sink.words = null;
    const named = namedStyle(style, styles);
    if (named === 'title') putTitle(words, 'title', sink.found);
    else if (level === 1 || named === 'heading 1') putTitle(words, 'heading', sink.found);
    const set = styled({ text: words, marks: sink.marks }, level, named);
    if (sink.bullet !== null && words.trim() !== '') {
      putItem(set, sink.lists.length - 1, sink.bullet, sink.found);
      sink.bullet = null;
    } else putParagraph(set, sink.found);
    for (const box of sink.boxes.splice(0)) sink.found.lines.push(...box.lines);
  };
}

/** A list without a style of its own has the one it stands in; one that goes on counts on. */
export function openList(
  sink: OdtSink,
  attribute: (name: string) => string,
  counts: Map<string, number>,
): () => void {
  const style = attribute('style-name') || (sink.lists.at(-1)?.style ?? '');
  const key = `${style} ${sink.lists.length}`;
  const goesOn = attribute('continue-numbering') === 'true' || attribute('continue-list') !== '';
  sink.lists.push({ style, count: goesOn ? (counts.get(key) ?? 0) : 0 });
  return () => {
    const ended = sink.lists.pop();
    counts.set(key, ended?.count ?? 0);
    sink.bullet = null;
  };
}

export function openItem(sink: OdtSink, startValue: string, styles: OdtStyles): void {
  const current = sink.lists.at(-1);
  if (!current) return;
  const start = /^\d{1,6}$/.test(startValue) ? Number(startValue) : current.count + 1;
  current.count = start;
  const mark = listMark(current.style, sink.lists.length - 1, styles);
  sink.bullet = mark === 'none' ? null : mark === 'number' ? `${start}.` : '-';
}
