import { unknownCounts } from '../source/source.ts';
import type { Span } from '../span.ts';
import type { FactSource, FactTurn } from './facts.ts';

/**
 * How much talk is there, and how much of it touches a theme? (method 2.1)
 * The mention unit is a participant's turn, cut every `unitWords` words, so that neither long turns nor
 * the length of the passages a coder marks weigh. Numbers only in support of words: Maxwell 2010,
 * Sandelowski 2001.
 */

/** Whose talk can make a theme present: never the interviewer's (I3). */
const canBeHeard = (turn: Pick<FactTurn, 'role'>): boolean => turn.role !== 'interviewer';

/** Whose talk is known to be a participant's: an unknown voice in a transcript may be the interviewer's. */
const isParticipantTalk = (source: Pick<FactSource, 'form'>, turn: Pick<FactTurn, 'role'>): boolean =>
  turn.role === 'participant' || (turn.role === 'unknown' && unknownCounts(source.form));

/** The first of the ascending, disjoint spans that ends after `offset`. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a span touches talk that can make a theme present. */
export function isHeard(source: Pick<FactSource, 'turns'>, span: Span): boolean {
  for (let at = firstEndingAfter(source.turns, span.start); ; at += 1) {
    const turn = source.turns[at];
    if (turn === undefined || turn.start >= span.end) return false;
    if (canBeHeard(turn)) return true;
  }
}

/** Words that count towards absence. */
export const participantWords = (source: Pick<FactSource, 'form' | 'turns'>): number =>
  source.turns.reduce((sum, turn) => (isParticipantTalk(source, turn) ? sum + turn.words : sum), 0);

const unitCount = (words: number, unitWords: number): number => Math.max(1, Math.ceil(words / unitWords));

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

function evenCuts(turn: FactTurn, unitWords: number): number[] {
  const count = unitCount(turn.words, unitWords);
  const length = (turn.end - turn.start) / count;
  return Array.from({ length: count - 1 }, (_, index) => Math.round(turn.start + (index + 1) * length));
}

/** The mention units of a source, in text order: its participants' turns, long ones cut. */
export function mentionUnits(source: Pick<FactSource, 'form' | 'turns'>, unitWords: number): Span[] {
  return source.turns
    .filter((turn) => isParticipantTalk(source, turn))
    .flatMap((turn) => {
      const edges = [turn.start, ...(turn.cuts ?? evenCuts(turn, unitWords)), turn.end];
      return edges.slice(1).map((end, index) => ({ start: edges[index] ?? turn.start, end }));
    });
}

/** How many mention units a source holds, without laying them out. */
export const countUnits = (source: Pick<FactSource, 'form' | 'turns'>, unitWords: number): number =>
  source.turns.reduce(
    (sum, turn) => (isParticipantTalk(source, turn) ? sum + unitCount(turn.words, unitWords) : sum),
    0,
  );

/** How many of the units any of the ascending, disjoint passages touches. */
export function touchedUnits(units: readonly Span[], passages: readonly Span[]): number {
  let touched = 0;
  let next = 0;
  for (const passage of passages) {
    for (let at = Math.max(next, firstEndingAfter(units, passage.start)); ; at += 1) {
      const unit = units[at];
      if (unit === undefined || unit.start >= passage.end) break;
      touched += 1;
      next = at + 1;
    }
  }
  return touched;
}
