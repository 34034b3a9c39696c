import { DomainError } from '#shared/errors.ts';
import type { DocumentLines } from './document-lines.ts';
import type { NotUnderstood } from './format.ts';
import { doWord } from './rtf-control.ts';
import { endUnseen, flush, newRtfState, pageNow, put, type RtfState } from './rtf-state.ts';
import { readStyle } from './rtf-tables.ts';
import { endSink } from './rtf-text.ts';
import { readTokens } from './rtf-tokens.ts';

export interface RtfFound extends DocumentLines {
  asides: NotUnderstood[];
  isTracked: boolean;
  /** The file ends in the middle. */
  isCut: boolean;
}

/** Deeper groups than any program writes. */
const MAX_DEPTH = 1_000;

function unicode(value: number, state: RtfState): void {
  put(state, String.fromCharCode(value & 0xffff));
  state.skip = state.group.fallback;
}

/** Signs that stand for a character; a line end after a backslash is a paragraph's end. */
function symbol(sign: string, state: RtfState): void {
  if (sign === '*') state.group.starred = true;
  else if (sign === '~') put(state, '\u00a0');
  else if (sign === '_') put(state, '\u2011');
  else if (sign === '-') put(state, '\u00ad');
  else if (sign === '\t' || '\\{}'.includes(sign)) put(state, sign);
  else if (sign === '\n' || sign === '\r') doWord('par', null, state);
}

function open(state: RtfState): void {
  if (state.groups.length >= MAX_DEPTH) {
    throw new DomainError('invalid', 'The rich text is nested beyond reason and was not read.', {
      help: 'Open it in Word or LibreOffice and save it as .docx.',
    });
  }
  state.groups.push(state.group);
  state.group = { ...state.group, starred: false, end: null };
}

function close(state: RtfState): void {
  const { group } = state;
  if (group.table === 'styles') readStyle(state.styles);
  const outer = state.groups.pop();
  if (outer !== undefined) state.group = outer;
  group.end?.();
}

/** Reads rich text. Throws DomainError `invalid` where it is nested beyond reason, else comes to its end. */
export function rtfContent(file: Uint8Array): RtfFound {
  const state = newRtfState();
  /** Ends the waiting bytes; true where what comes stands in for a character that was read. */
  const standsIn = (): boolean => {
    flush(state);
    if (state.skip === 0) return false;
    state.skip -= 1;
    return true;
  };
  readTokens(file, {
    open() {
      flush(state);
      state.skip = 0;
      open(state);
    },
    close() {
      flush(state);
      state.skip = 0;
      close(state);
    },
    word(name, value) {
      if (standsIn()) return;
      if (name === 'u' && value !== null) unicode(value, state);
      else doWord(name, value, state);
    },
    symbol(sign) {
      if (!standsIn()) symbol(sign, state);
    },
    bytes(run) {
      const kept = run.subarray(Math.min(state.skip, run.length));
      state.skip -= run.length - kept.length;
      if (kept.length === 0 || (state.group.silent && state.group.table !== 'styles')) return;
      state.waitingPage = pageNow(state);
      for (const byte of kept) state.waiting.push(byte);
    },
  });
  flush(state);
  const isCut = state.groups.length > 0;
  while (state.groups.length > 0) close(state);
  endUnseen(state);
  endSink(state.body);
  return { ...state.body.found, asides: state.asides, isTracked: state.isTracked, isCut };
}
