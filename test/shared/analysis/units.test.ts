import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactTurn } from '#shared/analysis/facts.ts';
import { isHeard, talkIn, touchedUnits, unitCuts } from '#shared/analysis/units.ts';
import { countWords } from '#shared/span.ts';

const turn = (
  start: number,
  end: number,
  words: number,
  role: FactTurn['role'] = 'participant',
): FactTurn => ({
  start,
  end,
  role,
  words,
});
const transcript = (...turns: FactTurn[]) => ({ form: 'transcript' as const, turns });
const notes = (...turns: FactTurn[]) => ({ form: 'full-notes' as const, turns });

describe('mention units', () => {
  it.each([
    [0, 1],
    [1, 1],
    [150, 1],
    [151, 2],
    [300, 2],
    [301, 3],
  ])('a turn of %i words is %i', (words, units) => {
    expect(talkIn(transcript(turn(0, 10, words)), 150)).toEqual({ words, units });
  });

  it('are a participant’s; an unknown voice counts in notes, not in a transcript; the interviewer never', () => {
    const turns = [turn(0, 9, 5, 'interviewer'), turn(11, 20, 7, 'unknown'), turn(22, 30, 9)];
    expect(talkIn(transcript(...turns), 150)).toEqual({ words: 9, units: 1 });
    expect(talkIn(notes(...turns), 150)).toEqual({ words: 16, units: 2 });
  });

  it('are touched once, however many passages touch them and however long those are', () => {
    const source = transcript(turn(0, 100, 20), turn(102, 200, 20, 'interviewer'), turn(202, 300, 20));
    const touched = (...passages: [number, number][]) =>
      touchedUnits(
        source,
        passages.map(([start, end]) => ({ start, end })),
        150,
      );
    expect(touched([0, 5], [10, 15], [90, 100])).toBe(1);
    expect(touched([90, 210])).toBe(2);
    expect(touched([110, 150])).toBe(0);
    expect(touched([100, 102])).toBe(0);
  });

  it('of a long turn are cut at words, where the cuts are known, and evenly where they are not', () => {
    const even = transcript(turn(0, 1000, 300));
    const cut = transcript({ ...turn(0, 1000, 300), cuts: [700] });
    const at = [
      { start: 600, end: 650 },
      { start: 750, end: 760 },
    ];
    expect(touchedUnits(even, at, 150)).toBe(1);
    expect(touchedUnits(cut, at, 150)).toBe(2);
  });

  it('begin every so many words of the text', () => {
    expect(unitCuts('one two  three four five', 100, 2)).toEqual([109, 120]);
    expect(unitCuts('one two', 100, 2)).toEqual([]);
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 6 })),
        fc.integer({ min: 1, max: 5 }),
        (parts, unitWords) => {
          const text = parts.join(' ');
          const edges = [0, ...unitCuts(text, 0, unitWords), text.length];
          const counts = edges.slice(1).map((end, at) => countWords(text.slice(edges[at], end)));
          expect(counts.slice(0, -1).every((count) => count === unitWords)).toBe(true);
          expect(counts.at(-1)).toBeLessThanOrEqual(unitWords);
          expect(edges.length - 1).toBe(Math.max(1, Math.ceil(countWords(text) / unitWords)));
        },
      ),
    );
  });
});

it('a span is heard where it touches anybody’s words but the interviewer’s', () => {
  const source = transcript(turn(0, 10, 2, 'interviewer'), turn(12, 20, 2, 'unknown'), turn(22, 30, 2));
  const heard = (start: number, end: number) => isHeard(source, { start, end });
  expect([heard(0, 10), heard(0, 12), heard(0, 13), heard(19, 20), heard(25, 26), heard(30, 40)]).toEqual([
    false,
    false,
    true,
    true,
    true,
    false,
  ]);
});
