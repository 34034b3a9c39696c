import { contextOf } from '../coding/excerpt.ts';
import { countWords, type Span, touches } from '../span.ts';
import { alignment, type Run } from './alignment.ts';
import { characterAt, charactersOf, tokensOf } from './text-runs.ts';

/** What became of an excerpt's words in another text; `near` is where they stood, if anything stands there. */
export type Carried =
  | { is: 'kept' | 'moved' | 'changed'; span: Span }
  | { is: 'lost'; why: 'removed' | 'rewritten'; near: Span };

/** From this share of its characters on, an excerpt with changed words is still the same excerpt. */
const STILL_ITSELF = 0.5;
/** Words in a row that are no word's later writing, but other words. */
const LONGEST_REWRITING = 3;
/** Code units of context that tell one place from another. */
const CONTEXT_TELLS = 8;
/** Words that are told from others without their context. */
const WORDS_TELL = 4;
/** Share of a place that may be common with the old text before its words count as others that were there already. */
const MOSTLY_NEW = 0.2;

const lengthOf = (text: string): number => text.replace(/\s+/gu, '').length;
const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** How much of some words is left in others, 0 to 1: whole words, and most of a word that is written otherwise. */
function likeness(before: string, after: string): number {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  let kept = 0;
  const rewritten = (from: readonly string[], to: readonly string[]) => {
    if ([from, to].some((tokens) => tokens.filter(isWord).length > LONGEST_REWRITING)) return;
    const [x, y] = [charactersOf(from.join('')), charactersOf(to.join(''))];
    const common = alignment(x, y)
      .map((run) => lengthOf(x.slice(run.before, run.before + run.length).join('')))
      .reduce((sum, length) => sum + length, 0);
    if (common >= STILL_ITSELF * lengthOf(x.join(''))) kept += common;
  };
  let [fromA, fromB] = [0, 0];
  for (const run of [...alignment(a, b), { before: a.length, after: b.length, length: 0 }]) {
    rewritten(a.slice(fromA, run.before), b.slice(fromB, run.after));
    kept += lengthOf(a.slice(run.before, run.before + run.length).join(''));
    [fromA, fromB] = [run.before + run.length, run.after + run.length];
  }
  return kept / Math.max(1, lengthOf(before));
}

/** What was replaced by what around a place that is in no run. */
interface Change {
  before: Span;
  after: Span;
}

/** How many code units two texts share at their beginning, or at their end. */
function shared(a: string, b: string, fromEnd: boolean): number {
  const [x, y] = [charactersOf(a), charactersOf(b)];
  if (fromEnd) {
    x.reverse();
    y.reverse();
  }
  let length = 0;
  for (const [at, character] of x.entries()) {
    if (character !== y[at]) break;
    length += character.length;
  }
  return length;
}

/** Whether two texts begin alike up to a place, and neither goes on with more of the same character there. */
function beginAlike(a: string, b: string, place: number): boolean {
  if (place > b.length || a.slice(0, place) !== b.slice(0, place)) return false;
  const [before, after] = [characterAt(a, place), characterAt(b, place)];
  return after.start === place || (before.start === after.start && before.text === after.text);
}

/** Whether two texts end alike from so many code units before their ends on, and no character is parted there. */
function endAlike(a: string, b: string, length: number): boolean {
  if (length > b.length || a.slice(a.length - length) !== b.slice(b.length - length)) return false;
  return characterAt(b, b.length - length).start === b.length - length;
}

/** Carries excerpts of one text over to another. */
export class Carrier {
  private readonly runs: readonly Run[];
  private readonly before: string;
  private readonly after: string;

  /** `runs` is what the two have in common, in order. */
  constructor(before: string, after: string, runs: readonly Run[]) {
    this.before = before;
    this.after = after;
    this.runs = runs;
  }

  /** The number of the first run that ends behind a place of one of the texts. */
  private runBehind(place: number, text: 'before' | 'after' = 'before'): number {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const half = (low + high) >>> 1;
      const run = this.runs[half];
      if (run && run[text] + run.length <= place) low = half + 1;
      else high = half;
    }
    return low;
  }

  /** The change between a run and the one before it. */
  private changeBefore(index: number): Change {
    const [last, next] = [this.runs[index - 1], this.runs[index]];
    return {
      before: { start: last ? last.before + last.length : 0, end: next?.before ?? this.before.length },
      after: { start: last ? last.after + last.length : 0, end: next?.after ?? this.after.length },
    };
  }

  /** Whether what was put in is another writing of what was taken out, and not a passage of its own. */
  private isRewriting({ before, after }: Change): boolean {
    const [was, is] = [before, after].map(({ start, end }, at) =>
      countWords((at === 0 ? this.before : this.after).slice(start, end)),
    );
    return (is ?? 0) <= (was ?? 0) + LONGEST_REWRITING;
  }

  /** Where an edge inside a change falls: with the characters it stood among, else to the side named. */
  private edgeIn({ before, after }: Change, place: number, otherwise: 'start' | 'end'): number {
    const [was, is] = [this.before.slice(before.start, before.end), this.after.slice(after.start, after.end)];
    if (beginAlike(was, is, place - before.start)) return after.start + place - before.start;
    if (endAlike(was, is, before.end - place)) return after.end - (before.end - place);
    return after[otherwise];
  }

  private startOf({ start }: Span): number {
    const index = this.runBehind(start);
    const run = this.runs[index];
    if (run && run.before <= start) return run.after + start - run.before;
    const change = this.changeBefore(index);
    return change.before.start === start && this.isRewriting(change)
      ? change.after.start
      : this.edgeIn(change, start, 'end');
  }

  private endOf({ end }: Span): number {
    const index = this.runBehind(end - 1);
    const run = this.runs[index];
    if (run && run.before < end) return run.after + end - run.before;
    const change = this.changeBefore(index);
    return change.before.end === end && this.isRewriting(change)
      ? change.after.end
      : this.edgeIn(change, end, 'start');
  }

  /** Code units of a place in the later text that the earlier text has too. */
  private common(place: Span): number {
    let sum = 0;
    for (let at = this.runBehind(place.start, 'after'); at < this.runs.length; at += 1) {
      const run = this.runs[at];
      if (!run || run.after >= place.end) break;
      const start = Math.max(place.start, run.after);
      sum += lengthOf(this.after.slice(start, Math.min(place.end, run.after + run.length)));
    }
    return sum;
  }

  /** Where the very same words were put in anew: one place told by its context, or none. */
  private movedTo(span: Span): Span | null {
    const words = this.before.slice(span.start, span.end);
    const around = contextOf(this.before, span);
    const found: { place: Span; score: number }[] = [];
    for (let at = this.after.indexOf(words); at !== -1; at = this.after.indexOf(words, at + 1)) {
      const place = { start: at, end: at + words.length };
      if (this.common(place) > MOSTLY_NEW * lengthOf(words)) continue;
      const there = contextOf(this.after, place);
      const score = shared(around.prefix, there.prefix, true) + shared(around.suffix, there.suffix, false);
      found.push({ place, score });
    }
    const [best, second] = found.sort((a, b) => b.score - a.score);
    if (!best || (second && second.score === best.score)) return null;
    const isTold = best.score >= CONTEXT_TELLS || (!second && countWords(words) >= WORDS_TELL);
    return isTold ? best.place : null;
  }

  /**
   * Answers: where do these words stand now? They are *kept* where they stand untouched, *changed* where
   * words inside them were put in, taken out or written otherwise, *moved* where they were taken out and put in
   * elsewhere, else *lost*. They never come to stand on other words that were there before.
   */
  carry(span: Span): Carried {
    const was = this.before.slice(span.start, span.end);
    let [start, end] = [this.startOf(span), this.endOf(span)];
    const stands = this.after.slice(start, Math.max(start, end));
    if (stands === was) return { is: 'kept', span: { start, end } };
    start += stands.length - stands.trimStart().length;
    end = Math.max(start, end - (stands.length - stands.trimEnd().length));
    if (end > start && likeness(was, stands) >= STILL_ITSELF) return { is: 'changed', span: { start, end } };
    const place = this.movedTo(span);
    if (place) return { is: 'moved', span: place };
    return { is: 'lost', why: end > start ? 'rewritten' : 'removed', near: { start, end } };
  }
}

/** Whether a span lies on words that only ask. */
export const asksOnly = (
  turns: readonly (Span & { role: 'participant' | 'interviewer' | 'unknown' })[],
  span: Span,
): boolean => turns.some((turn) => turn.role === 'interviewer' && touches(turn, span));
