import type { TextMark } from '#shared/source/text-mark.ts';
import {
  cellWords,
  type DocumentLines,
  noLines,
  putItem,
  putParagraph,
  putRow,
  putTitle,
  type SetWords,
  setAs,
} from './document-lines.ts';

/** Where words go: the text, a header, a note. */
export interface RtfSink {
  found: DocumentLines;
  words: string;
  marks: TextMark[];
  /** The bullet or number of the paragraph as its reader sees it, with its level. */
  bullet: string;
  level: number;
  inTable: boolean;
  style: 'title' | 'heading' | null;
  /** Of the heading the paragraph is, from 1; 0 for none. */
  heading: number;
  /** The paragraphs of the open cell, and the cells of the open row. */
  cell: DocumentLines;
  cells: SetWords[];
  afterRow: boolean;
}

export const newRtfSink = (): RtfSink => ({
  found: noLines(),
  words: '',
  marks: [],
  bullet: '',
  level: 0,
  inTable: false,
  style: null,
  heading: 0,
  cell: noLines(),
  cells: [],
  afterRow: false,
});

const ORDERED = /^\(?[\p{L}\p{N}]{1,6}[.)]$/u;

/** Ends the open paragraph; a table's end has an empty line, as its reader sees one. */
export function endParagraph(sink: RtfSink): void {
  const words = sink.words;
  const plain = { text: words, marks: sink.marks };
  const set = sink.heading > 0 ? setAs(plain, 'heading', sink.heading) : plain;
  sink.words = '';
  sink.marks = [];
  const into = sink.inTable ? sink.cell : sink.found;
  if (sink.afterRow && !sink.inTable) putParagraph('', sink.found);
  if (!sink.inTable) sink.afterRow = false;
  if (sink.style !== null) putTitle(words, sink.style, into);
  const bullet = sink.bullet.trim();
  sink.bullet = '';
  if (bullet === '' || words.trim() === '') putParagraph(set, into);
  else putItem(set, sink.level, ORDERED.test(bullet) ? bullet : '-', into);
}

export function endCell(sink: RtfSink): void {
  sink.inTable = true;
  endParagraph(sink);
  sink.cells.push(cellWords(sink.cell));
  sink.cell = noLines();
}

export function endRow(sink: RtfSink): void {
  if (sink.words.trim() !== '') endCell(sink);
  putRow(sink.cells, sink.found);
  sink.cells = [];
  sink.afterRow = true;
}

/** Ends whatever a file that was cut short left open. */
export function endSink(sink: RtfSink): void {
  if (sink.cells.length > 0) endRow(sink);
  if (sink.words !== '') endParagraph(sink);
}
