import { addStress } from '#shared/source/text-mark.ts';
import { decodeCodePage } from './code-page.ts';
import { aside, cellText } from './document-lines.ts';
import type { NotUnderstood } from './format.ts';
import type { RtfFonts, RtfStyles } from './rtf-tables.ts';
import { endSink, newRtfSink, type RtfSink } from './rtf-text.ts';

/** What holds in a group and ends with it. */
export interface RtfGroup {
  silent: boolean;
  /** What `silent` was around an alternative (`\upr`), whose second half is the one to read. */
  around: boolean | null;
  font: number | null;
  /** How many characters after a `\u` stand in for it. */
  fallback: number;
  hidden: boolean;
  deleted: boolean;
  bold: boolean;
  italic: boolean;
  starred: boolean;
  table: 'fonts' | 'styles' | 'bullet' | null;
  end: (() => void) | null;
}

export interface RtfState {
  body: RtfSink;
  sinks: RtfSink[];
  groups: RtfGroup[];
  group: RtfGroup;
  fonts: RtfFonts;
  styles: RtfStyles;
  /** The document's own code page and font. */
  page: number;
  font: number | null;
  /** Characters that still stand in for the last `\u`. */
  skip: number;
  /** Bytes that wait for what follows, so that characters of two bytes are read whole. */
  waiting: number[];
  waitingPage: number;
  asides: NotUnderstood[];
  isTracked: boolean;
  /** Words of the text that its reader does not see. */
  unseen: { what: string; words: string };
}

export function newRtfState(): RtfState {
  const body = newRtfSink();
  return {
    body,
    sinks: [body],
    groups: [],
    group: {
      silent: false,
      around: null,
      font: null,
      fallback: 1,
      hidden: false,
      deleted: false,
      bold: false,
      italic: false,
      starred: false,
      table: null,
      end: null,
    },
    fonts: { pages: new Map(), open: null },
    styles: { names: new Map(), headings: new Map(), open: null, text: '' },
    page: 1252,
    font: null,
    skip: 0,
    waiting: [],
    waitingPage: 1252,
    asides: [],
    isTracked: false,
    unseen: { what: '', words: '' },
  };
}

export const sinkOf = (state: RtfState): RtfSink => state.sinks.at(-1) ?? state.body;

/** The code page of bytes that come now. */
export const pageNow = ({ fonts, group, font, page }: RtfState): number =>
  fonts.pages.get(group.font ?? font ?? -1) ?? page;

export function endUnseen(state: RtfState): void {
  state.asides.push(...aside(state.unseen.what, state.unseen.words));
  state.unseen = { what: '', words: '' };
}

/** Puts words where they belong: in the text, a table of the head, a bullet, or the list of what nobody sees. */
export function put(state: RtfState, text: string): void {
  const { group } = state;
  if (group.table === 'styles') state.styles.text += text;
  if (text === '' || group.silent) return;
  const what = group.deleted ? 'Deleted text' : group.hidden ? 'Hidden text' : '';
  if (what !== state.unseen.what) endUnseen(state);
  const sink = sinkOf(state);
  if (what !== '') state.unseen = { what, words: state.unseen.words + text };
  else if (group.table === 'bullet') sink.bullet += text;
  else {
    const start = sink.words.length;
    addStress(sink.marks, { start, end: start + text.length }, group);
    sink.words += text;
  }
}

export function flush(state: RtfState): void {
  if (state.waiting.length === 0) return;
  const bytes = Uint8Array.from(state.waiting);
  state.waiting = [];
  put(state, decodeCodePage(bytes, state.waitingPage));
}

/** The words of this group go beside the text, under what they are. */
export function openAside(state: RtfState, what: string): void {
  const inner = newRtfSink();
  state.sinks.push(inner);
  state.group.end = () => {
    endUnseen(state);
    state.sinks = state.sinks.filter((sink) => sink !== inner);
    endSink(inner);
    state.asides.push(...aside(what, cellText(inner.found)));
    sinkOf(state).found.pictures += inner.found.pictures;
  };
}
