import { unknownCounts } from '../source/source.ts';
import type { Span } from '../span.ts';
import type { FactSource, FactTurn } from './facts.ts';

/**
 * How much talk is there, and how much of it touches a theme? (method 2.1)
 * The mention unit is a participant's turn, cut every `unitWords` words, so that neither long turns nor
 * the length of the passages a coder marks weigh. Numbers only in support of words: Maxwell 2010,
 * Sandelowski 2001.
 */

type Talk = Pick<FactSource, 'form' | 'turns'>;

/** Whose talk can make a theme present: never the interviewer's (I3). */
const canBeHeard = (turn: Pick<FactTurn, 'role'>): boolean => turn.role !== 'interviewer';

/** Whose talk is known to be a participant's: an unknown voice in a transcript may be the interviewer's. */
export const isParticipantTalk = ({ form }: Talk, { role }: Pick<FactTurn, 'role'>): boolean =>
  role === 'participant' || (role === 'unknown' && unknownCounts(form));

/** The first turn that ends after `offset`. */
export function firstEndingAfter(turns: Talk['turns'], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((turns[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a span touches talk that can make a theme present. */
export function isHeard({ turns }: Pick<Talk, 'turns'>, span: Span): boolean {
  for (let at = firstEndingAfter(turns, span.start); ; at += 1) {
    const turn = turns[at];
    if (turn === undefined || turn.start >= span.end) return false;
    if (canBeHeard(turn)) return true;
  }
}

const unitCount = (words: number, unitWords: number): number => Math.max(1, Math.ceil(words / unitWords));

/** Participant words that count towards absence, and the mention units they make. */
export function talkIn(source: Talk, unitWords: number): { words: number; units: number } {
  let words = 0;
  let units = 0;
  for (const turn of source.turns) {
    if (!isParticipantTalk(source, turn)) continue;
    words += turn.words;
    units += unitCount(turn.words, unitWords);
  }
  return { words, units };
}

/** Where the second and later mention units of a turn begin, as offsets of its text version. */
export function unitCuts(text: string, start: number, unitWords: number): number[] {
  const cuts: number[] = [];
  let words = 0;
  for (const word of text.matchAll(/\S+/gu)) {
    if (words > 0 && words % unitWords === 0) cuts.push(start + word.index);
    words += 1;
  }
  return cuts;
}

function cutsOf(turn: FactTurn, unitWords: number): readonly number[] {
  if (turn.words <= unitWords) return [];
  if (turn.cuts) return turn.cuts;
  const count = unitCount(turn.words, unitWords);
  const length = (turn.end - turn.start) / count;
  return Array.from({ length: count - 1 }, (_, index) => Math.round(turn.start + (index + 1) * length));
}

/** How many mention units of a source any of the ascending, disjoint passages touches. */
export function touchedUnits(source: Talk, passages: readonly Span[], unitWords: number): number {
  let touched = 0;
  let countedTurn = -1;
  let countedUnit = -1;
  for (const { start, end } of passages) {
    for (let at = firstEndingAfter(source.turns, start); ; at += 1) {
      const turn = source.turns[at];
      if (turn === undefined || turn.start >= end) break;
      if (!isParticipantTalk(source, turn)) continue;
      const cuts = cutsOf(turn, unitWords);
      const first = cuts.filter((cut) => cut <= start).length;
      const last = cuts.filter((cut) => cut < end).length;
      const from = at === countedTurn ? Math.max(first, countedUnit + 1) : first;
      touched += Math.max(0, last - from + 1);
      countedTurn = at;
      countedUnit = last;
    }
  }
  return touched;
}
