import {
  aside,
  cellText,
  type DocumentLines,
  noLines,
  putItem,
  putParagraph,
  putRow,
  putTitle,
} from './document-lines.ts';
import type { NotUnderstood } from './format.ts';
import { listMark, namedStyle, noStyles, noteStyle, type OdtStyles } from './odt-styles.ts';
import { readXml } from './xml-events.ts';

export interface OdtFound extends DocumentLines {
  asides: NotUnderstood[];
  isTracked: boolean;
}

interface List {
  style: string;
  count: number;
}

/** Where words go: the text, a cell, a note. */
interface Sink {
  found: DocumentLines;
  /** The words of the open paragraph; null between paragraphs. */
  words: string | null;
  /** White space that comes now says nothing: a paragraph begins, or there was some already. */
  spaced: boolean;
  lists: List[];
  /** The bullet of the item that was opened and has no words yet. */
  bullet: string | null;
  rows: string[][];
  /** Text boxes are read after the paragraph they hang on. */
  boxes: DocumentLines[];
}

const newSink = (): Sink => ({
  found: noLines(),
  words: null,
  spaced: true,
  lists: [],
  bullet: null,
  rows: [],
  boxes: [],
});

/** What stands beside the words, by element. */
const ASIDES: ReadonlyMap<string, string> = new Map([
  ['annotation', 'Comment'],
  ['change-info', 'Comment'],
  ['deletion', 'Deleted text'],
  ['header', 'Page header'],
  ['header-left', 'Page header'],
  ['header-first', 'Page header'],
  ['footer', 'Page footer'],
  ['footer-left', 'Page footer'],
  ['footer-first', 'Page footer'],
]);

/** Nothing in these is words of the text. */
const SILENT = new Set(['binary-data', 'ruby-text', 'desc', 'forms', 'scripts', 'covered-table-cell']);

/** Reads the XML parts of an OpenDocument text, styles first. Throws an Error where one is not well formed. */
export function odtContent(parts: readonly string[]): OdtFound {
  const body = newSink();
  const beside: NotUnderstood[] = [];
  const seen = { isTracked: false };
  const styles = noStyles();
  for (const part of parts) readPart(part, body, beside, seen, styles);
  return { ...body.found, asides: beside, isTracked: seen.isTracked };
}

function readPart(
  xml: string,
  body: Sink,
  beside: NotUnderstood[],
  seen: { isTracked: boolean },
  styles: OdtStyles,
): void {
  const sinks: Sink[] = [body];
  const within = { list: '' };
  const counts = new Map<string, number>();
  let silent = 0;
  const top = (): Sink => sinks.at(-1) ?? body;
  const into = (end: (inner: Sink) => void) => {
    const inner = newSink();
    sinks.push(inner);
    return () => {
      sinks.pop();
      top().found.pictures += inner.found.pictures;
      end(inner);
    };
  };
  const asideOf = (what: string) =>
    into((inner) => {
      beside.push(...aside(what, cellText(inner.found)));
    });

  function open(name: string, attribute: (name: string) => string): (() => void) | undefined {
    const sink = top();
    const what = ASIDES.get(name);
    if (SILENT.has(name) || silent > 0) {
      silent += 1;
      return () => {
        silent -= 1;
      };
    }
    if (what !== undefined) return asideOf(what);
    switch (name) {
      case 'p':
      case 'h':
        return paragraph(
          sink,
          name === 'h' ? Number(attribute('outline-level') || '1') : 0,
          attribute('style-name'),
          styles,
        );
      case 's':
        add(sink, ' '.repeat(Math.min(Number.parseInt(attribute('c') || '1', 10) || 1, 1000)));
        return undefined;
      case 'tab':
        add(sink, '\t');
        return undefined;
      case 'line-break':
        add(sink, '\n');
        return undefined;
      case 'note':
        return asideOf(attribute('note-class') === 'endnote' ? 'Endnote' : 'Footnote');
      case 'tracked-changes':
        seen.isTracked = true;
        return undefined;
      case 'image':
      case 'object':
        sink.found.pictures += 1;
        return undefined;
      case 'text-box':
        return into((inner) => {
          if (sink.words === null) sink.found.lines.push(...inner.found.lines);
          else sink.boxes.push(inner.found);
        });
      case 'list':
        return list(sink, attribute, counts);
      case 'list-item':
        item(sink, attribute('start-value'), styles);
        return undefined;
      case 'table-row':
        sink.rows.push([]);
        return () => putRow(sink.rows.pop() ?? [], sink.found);
      case 'table-cell':
        return into((inner) => {
          sink.rows.at(-1)?.push(cellText(inner.found));
        });
      case 'table':
        return () => putParagraph('', sink.found);
      default:
        noteStyle(name, attribute, styles, within);
        return undefined;
    }
  }
  readXml(xml, {
    open,
    words: (text) => {
      const sink = top();
      if (silent === 0 && sink.words !== null) addCollapsed(sink, text);
    },
  });
}

function add(sink: Sink, words: string): void {
  if (sink.words === null) return;
  sink.words += words;
  sink.spaced = false;
}

/** White space of the file is one space, and none where there is one already (OpenDocument 1.3, part 3, 6.1.2). */
function addCollapsed(sink: Sink, text: string): void {
  const words = text.replace(/[ \t\r\n]+/g, ' ');
  const kept = sink.spaced && words.startsWith(' ') ? words.slice(1) : words;
  if (kept === '') return;
  sink.words += kept;
  sink.spaced = kept.endsWith(' ');
}

function paragraph(sink: Sink, level: number, style: string, styles: OdtStyles): () => void {
  sink.words = '';
  sink.spaced = true;
  return () => {
    const words = sink.words ?? '';
    sink.words = null;
    const named = namedStyle(style, styles);
    if (named === 'title') putTitle(words, 'title', sink.found);
    else if (level === 1 || named === 'heading 1') putTitle(words, 'heading', sink.found);
    if (sink.bullet !== null && words.trim() !== '') {
      putItem(words, sink.lists.length - 1, sink.bullet, sink.found);
      sink.bullet = null;
    } else putParagraph(words, sink.found);
    for (const box of sink.boxes.splice(0)) sink.found.lines.push(...box.lines);
  };
}

/** A list without a style of its own has the one it stands in; one that goes on counts on. */
function list(sink: Sink, attribute: (name: string) => string, counts: Map<string, number>): () => void {
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

function item(sink: Sink, startValue: string, styles: OdtStyles): void {
  const current = sink.lists.at(-1);
  if (!current) return;
  const start = /^\d{1,6}$/.test(startValue) ? Number(startValue) : current.count + 1;
  current.count = start;
  const mark = listMark(current.style, sink.lists.length - 1, styles);
  sink.bullet = mark === 'none' ? null : mark === 'number' ? `${start}.` : '-';
}
