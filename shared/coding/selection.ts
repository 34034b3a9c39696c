import type { SpeakerRole } from '../source/source.ts';
import type { Span } from '../span.ts';

/** A stretch of talk as far as a selection needs it; turns are in order and apart from each other. */
export interface SelectableTurn extends Span {
  id: string;
  role: SpeakerRole;
}

/** Where a reader's caret can step to. */
export type Step = 'word' | 'sentence' | 'turn';

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The place of the first turn that ends behind `offset`; the number of turns where none does. */
export function turnIndexAt(turns: readonly Span[], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The turn that holds `offset`, its own end included. */
export function turnAt<T extends Span>(turns: readonly T[], offset: number): T | undefined {
  const at = turnIndexAt(turns, offset);
  const turn = turns[at];
  if (turn && turn.start <= offset) return turn;
  const before = turns[at - 1];
  return before && before.end === offset ? before : undefined;
}

/** The turns that a span touches. */
export function turnsIn<T extends Span>(turns: readonly T[], { start, end }: Span): T[] {
  const touched: T[] = [];
  for (let at = turnIndexAt(turns, start); at < turns.length; at += 1) {
    const turn = turns[at];
    if (!turn || turn.start >= end) break;
    touched.push(turn);
  }
  return touched;
}

/** Within `piece`, which begins at `base`: the segment around `offset`. */
function segmentAt(by: Intl.Segmenter, piece: string, base: number, offset: number): Span | undefined {
  const found = by.segment(piece).containing(offset - base);
  return found && { start: base + found.index, end: base + found.index + found.segment.length };
}

/** `offset` moved out of the middle of a character (surrogate pair, combining mark, joined emoji). */
function outOfCharacter(
  text: string,
  turns: readonly Span[],
  offset: number,
  toward: 'start' | 'end',
): number {
  const turn = turnAt(turns, offset);
  if (!turn || offset <= turn.start || offset >= turn.end) return offset;
  const character = segmentAt(characters, text.slice(turn.start, turn.end), turn.start, offset);
  return !character || character.start === offset ? offset : character[toward];
}

/** The span without white space at its edges; undefined where it holds no words. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  const selected = text.slice(start, end);
  const lead = selected.length - selected.trimStart().length;
  const length = selected.trim().length;
  return length === 0 ? undefined : { start: start + lead, end: start + lead + length };
}

/**
 * What a selection would code: the stretches of participants' (or unknown speakers') words in it, one for
 * every run of turns that no interviewer interrupts, white space at the edges left out and no character
 * split. Empty where only the interviewer speaks, or nobody.
 */
export function excerptsIn(text: string, turns: readonly SelectableTurn[], span: Span): Span[] {
  const whole = {
    start: outOfCharacter(text, turns, span.start, 'start'),
    end: outOfCharacter(text, turns, span.end, 'end'),
  };
  const runs: Span[] = [];
  let isOpen = false;
  for (const turn of turnsIn(turns, whole)) {
    if (turn.role === 'interviewer') {
      isOpen = false;
      continue;
    }
    const last = runs.at(-1);
    const end = Math.min(turn.end, whole.end);
    if (isOpen && last) last.end = end;
    else runs.push({ start: Math.max(turn.start, whole.start), end });
    isOpen = true;
  }
  return runs.flatMap((run) => trimmed(text, run) ?? []);
}

/** Whether a span lies in interviewers' words only. */
export const isInterviewer = (turns: readonly SelectableTurn[], span: Span): boolean => {
  const touched = turnsIn(turns, span);
  return touched.length > 0 && touched.every((turn) => turn.role === 'interviewer');
};

/** The word, sentence or turn around `offset`, never reaching outside its turn; undefined between turns. */
export function around(
  text: string,
  turns: readonly SelectableTurn[],
  offset: number,
  step: Step,
): Span | undefined {
  const turn = turnAt(turns, offset);
  if (!turn || turn.end === turn.start) return undefined;
  if (step === 'turn') return trimmed(text, turn);
  const inside = Math.min(offset, turn.end - 1);
  const piece = text.slice(turn.start, turn.end);
  const found = segmentAt(step === 'word' ? words : sentences, piece, turn.start, inside);
  return found && trimmed(text, found);
}

/** A span widened so that both edges stand where a word, sentence or turn does. */
export function widened(text: string, turns: readonly SelectableTurn[], span: Span, step: Step): Span {
  const first = around(text, turns, span.start, step);
  const last = around(text, turns, Math.max(span.start, span.end - 1), step);
  return {
    start: Math.min(span.start, first?.start ?? span.start),
    end: Math.max(span.end, last?.end ?? span.end),
  };
}
