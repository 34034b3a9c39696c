import { DomainError } from '../errors.ts';
import type { SpeakerRole } from '../source/source.ts';
import { textOf } from '../source/text.ts';
import { type Span, touches } from '../span.ts';
import { CONTEXT_LENGTH } from './coding.ts';

interface Talk extends Span {
  role: SpeakerRole;
  text: string;
}

/** The exact words of a span, with what stands around them. */
export interface Excerpt extends Span {
  text: string;
  prefix: string;
  suffix: string;
}

const isHalf = (unit: number, from: number): boolean => unit >= from && unit < from + 0x400;
/** Whether an offset parts the two halves of one character. */
const partsPair = (text: string, at: number): boolean =>
  at > 0 && isHalf(text.charCodeAt(at - 1), 0xd800) && isHalf(text.charCodeAt(at), 0xdc00);

/** The span without white space at its edges; empty where it holds nothing else. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) };
}

/** What stands around a span of a text, up to `CONTEXT_LENGTH` code units a side and no half characters. */
export function contextOf(text: string, { start, end }: Span): Pick<Excerpt, 'prefix' | 'suffix'> {
  const from = Math.max(0, start - CONTEXT_LENGTH);
  const to = Math.min(text.length, end + CONTEXT_LENGTH);
  return {
    prefix: text.slice(partsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, partsPair(text, to) ? to - 1 : to),
  };
}

/** The text of adjoining turns, read with offsets of the whole text version. */
function reading(turns: readonly Talk[]): { base: number; text: string } {
  return { base: turns[0]?.start ?? 0, text: textOf(turns) };
}

function assertInside({ base, text }: { base: number; text: string }, { start, end }: Span): void {
  if (end <= start) throw new DomainError('invalid', 'The passage ends before it begins.', { field: 'end' });
  if (start < base || end > base + text.length)
    throw new DomainError('invalid', 'The passage reaches outside the text.', { field: 'end' });
  if (partsPair(text, start - base) || partsPair(text, end - base))
    throw new DomainError('invalid', 'The passage begins or ends inside a character.', { field: 'start' });
}

/**
 * The passage that a span marks, white space at its edges left out, whoever speaks. `turns` are the adjoining
 * turns that reach at least `CONTEXT_LENGTH` beyond it, or the whole text.
 */
export function passageAt(turns: readonly Talk[], span: Span): Excerpt {
  const { base, text } = reading(turns);
  assertInside({ base, text }, span);
  const { start, end } = trimmed(text, { start: span.start - base, end: span.end - base });
  if (start === end)
    throw new DomainError('invalid', 'There are no words in this passage.', { field: 'start' });
  return {
    start: start + base,
    end: end + base,
    text: text.slice(start, end),
    ...contextOf(text, { start, end }),
  };
}

/** The same for what is to be coded or quoted: refuses interviewer's words (I3). */
export function excerptAt(turns: readonly Talk[], span: Span): Excerpt {
  const passage = passageAt(turns, span);
  if (turns.some((turn) => turn.role === 'interviewer' && touches(turn, passage)))
    throw new DomainError('invalid', 'Interviewer turns never count. Code the answer instead.', {
      field: 'start',
    });
  return passage;
}

/** The stretches of a span between interviewer's turns, each a run of turns that may be coded. */
export function runsIn(turns: readonly Talk[], span: Span): Span[] {
  const { base, text } = reading(turns);
  assertInside({ base, text }, span);
  const runs: Span[] = [];
  let isOpen = false;
  for (const turn of turns) {
    if (!touches(turn, span)) continue;
    if (turn.role === 'interviewer') {
      isOpen = false;
      continue;
    }
    const last = runs.at(-1);
    const end = Math.min(turn.end, span.end);
    if (isOpen && last) last.end = end;
    else runs.push({ start: Math.max(turn.start, span.start), end });
    isOpen = true;
  }
  return runs.filter((run) => text.slice(run.start - base, run.end - base).trim() !== '');
}
