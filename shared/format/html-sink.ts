import { addStress, type TextMark } from '#shared/source/text-mark.ts';
import { type DocumentLines, noLines, putItem, putParagraph, putTitle, setAs } from './document-lines.ts';

/** Where words go: the page, a cell, something beside them. */
export interface HtmlSink {
  found: DocumentLines;
  words: string;
  /** White space that comes now says nothing. */
  spaced: boolean;
  isTyped: boolean;
  /** What stands before the next words, with its level. */
  bullet: string;
  level: number;
  title: boolean;
  /** How the words that come now are set; `heading` is 0 for none. */
  set: { bold: boolean; italic: boolean; quote: boolean; heading: number };
  marks: TextMark[];
}

export const newHtmlSink = (isTyped = false): HtmlSink => ({
  found: noLines(),
  words: '',
  spaced: true,
  isTyped,
  bullet: '',
  level: 0,
  title: false,
  set: { bold: false, italic: false, quote: false, heading: 0 },
  marks: [],
});

function add(sink: HtmlSink, words: string): void {
  const start = sink.words.length;
  addStress(sink.marks, { start, end: start + words.length }, sink.set);
  sink.words += words;
}

/** Words as a page shows them: white space is one space, none at the beginning of a line. */
export function addText(sink: HtmlSink, text: string): void {
  if (sink.isTyped) {
    add(sink, text);
    return;
  }
  const words = text.replace(/[ \t\r\n\f]+/g, ' ');
  const kept = sink.spaced && words.startsWith(' ') ? words.slice(1) : words;
  if (kept === '') return;
  add(sink, kept);
  sink.spaced = kept.endsWith(' ');
}

/** A sign that is white space and meant: a line break, a tab. */
export function addSign(sink: HtmlSink, sign: string): void {
  sink.words = sink.isTyped ? sink.words : sink.words.replace(/ $/, '');
  sink.words += sign;
  sink.spaced = true;
}

const ORDERED = /^\(?[\p{L}\p{N}]{1,6}[.)]$/u;

/** Ends the open paragraph; an empty one is a line only where `isMeant`. */
export function endWords(sink: HtmlSink, isMeant = false): void {
  const words = sink.isTyped ? sink.words.replace(/\n$/, '') : sink.words.replace(/[ \n]+$/, '');
  const isBlank = words.trim() === '';
  const marks = sink.marks.splice(0);
  sink.words = '';
  sink.spaced = true;
  if (isBlank) {
    if (isMeant) putParagraph('', sink.found);
    return;
  }
  if (sink.title) putTitle(words, 'heading', sink.found);
  const bullet = sink.bullet.trim();
  sink.bullet = '';
  const { heading, quote } = sink.set;
  const quoted = quote ? setAs({ text: words, marks }, 'quote') : { text: words, marks };
  const set = heading > 0 ? setAs(quoted, 'heading', heading) : quoted;
  if (bullet === '') putParagraph(set, sink.found);
  else putItem(set, sink.level, ORDERED.test(bullet) ? bullet : '-', sink.found);
}

/** An empty line, unless one is there. */
export function part(sink: HtmlSink): void {
  const last = sink.found.lines.at(-1);
  if (last !== undefined && last.text.trim() !== '') putParagraph('', sink.found);
}
