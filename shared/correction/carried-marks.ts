import type { PlacedTurn } from '../source/text.ts';
import { textOf } from '../source/text.ts';
import { marksWithin, movedMarks, type TextMark, tidyMarks } from '../source/text-mark.ts';
import { Carrier } from './carried.ts';
import { type ComparedTurn, textRuns } from './text-runs.ts';

type SetTurn = ComparedTurn & { marks?: TextMark[] | undefined };

/**
 * Turns of a text with the marks of the text before it, where their words stand there too; marks whose words are gone
 * go with them. A text that brings marks of its own has those.
 */
export function withCarriedMarks(before: readonly SetTurn[], after: readonly PlacedTurn[]): PlacedTurn[] {
  const marks = before.flatMap((turn) => movedMarks(turn.marks ?? [], turn.start));
  if (marks.length === 0 || after.some((turn) => turn.marks)) return [...after];
  const carrier = new Carrier(textOf(before), textOf(after), textRuns(before, after));
  const carried = marks
    .flatMap(({ what, level, ...span }): TextMark[] => {
      const found = carrier.carry(span);
      return found.is === 'lost' ? [] : [{ ...found.span, what, level }];
    })
    .sort((a, b) => a.start - b.start);
  return after.map((turn) => {
    const own = tidyMarks(turn.text, marksWithin(carried, turn));
    return own.length > 0 ? { ...turn, marks: own } : turn;
  });
}
