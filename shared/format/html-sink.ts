import { type DocumentLines, noLines, putItem, putParagraph, putTitle } from './document-lines.ts';

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
}

export const newHtmlSink = (isTyped = false): HtmlSink => ({
  found: noLines(),
  words: '',
  spaced: true,
  isTyped,
  bullet: '',
  level: 0,
  title: false,
});

/** Words as a page shows them: white space is one space, none at the beginning of a line. */
export function addText(sink: HtmlSink, text: string): void {
  if (sink.isTyped) {
    sink.words += text;
    return;
  }
  const words = text.replace(/[ \t\r\n\f]+/g, ' ');
  const kept = sink.spaced && words.startsWith(' ') ? words.slice(1) : words;
  if (kept === '') return;
  sink.words += kept;
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
  sink.words = '';
  sink.spaced = true;
  if (isBlank) {
    if (isMeant) putParagraph('', sink.found);
    return;
  }
  if (sink.title) putTitle(words, 'heading', sink.found);
  const bullet = sink.bullet.trim();
  sink.bullet = '';
  if (bullet === '') putParagraph(words, sink.found);
  else putItem(words, sink.level, ORDERED.test(bullet) ? bullet : '-', sink.found);
}

/** An empty line, unless one is there. */
export function part(sink: HtmlSink): void {
  const last = sink.found.lines.at(-1);
  if (last !== undefined && last.text.trim() !== '') putParagraph('', sink.found);
}
