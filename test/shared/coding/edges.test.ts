import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grown, shrunk, withEdge } from '#shared/coding/edges.ts';

const text = 'We met. It was very cold there.\n\nAnd then?\n\nמאז הכול נסגר 👩🏽‍🌾, e\u0301 fin.';
const turn = (
  id: string,
  start: number,
  end: number,
  role: 'participant' | 'interviewer' = 'participant',
) => ({
  id,
  role,
  start,
  end,
});
const first = text.indexOf('\n\n');
const second = text.indexOf('\n\n', first + 2);
const turns = [
  turn('a', 0, first),
  turn('b', first + 2, second, 'interviewer'),
  turn('c', second + 2, text.length),
];
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const say = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);

describe('a selection', () => {
  it('grows from the caret to the word, the sentence, the turn, and no further', () => {
    const word = grown(text, turns, { start: 18, end: 18 });
    expect(say(word)).toBe('very');
    const sentence = word && grown(text, turns, word);
    expect(say(sentence)).toBe('It was very cold there.');
    const whole = sentence && grown(text, turns, sentence);
    expect(say(whole)).toBe('We met. It was very cold there.');
    expect(whole && grown(text, turns, whole)).toBeUndefined();
  });

  it('shrinks to what it begins with', () => {
    expect(say(shrunk(text, turns, at('We met. It was very cold there.')))).toBe('We met.');
    expect(say(shrunk(text, turns, at('We met.')))).toBe('We');
    expect(shrunk(text, turns, at('We'))).toBeUndefined();
  });
});

describe('an edge', () => {
  it('moves by words, and stays where it would pass the other', () => {
    const cold = at('very cold');
    expect(say(withEdge(text, turns, cold, { edge: 'end', toward: 1, by: 'word' }))).toBe('very cold there');
    expect(say(withEdge(text, turns, cold, { edge: 'start', toward: -1, by: 'word' }))).toBe('was very cold');
    expect(withEdge(text, turns, at('cold'), { edge: 'end', toward: -1, by: 'word' })).toEqual(at('cold'));
  });

  it('stays inside its turn and never stands inside a character', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...turns),
        fc.nat(200),
        fc.nat(200),
        fc.constantFrom('start' as const, 'end' as const),
        fc.constantFrom(1 as const, -1 as const),
        fc.constantFrom('word' as const, 'character' as const),
        (within, a, b, edge, toward, by) => {
          const long = within.end - within.start;
          const span = { start: within.start + (a % long), end: within.start + (b % long) + 1 };
          fc.pre(span.start < span.end);
          const moved = withEdge(text, turns, span, { edge, toward, by });
          expect(moved.start).toBeGreaterThanOrEqual(within.start);
          expect(moved.end).toBeLessThanOrEqual(within.end);
          expect(moved.start).toBeLessThan(moved.end);
          if (moved[edge] === span[edge]) return;
          expect(Math.sign(moved[edge] - span[edge])).toBe(toward);
          const pieces = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
            text.slice(within.start, within.end),
          );
          const edges = new Set([...pieces].map(({ index }) => within.start + index).concat(within.end));
          expect(edges.has(moved[edge])).toBe(true);
        },
      ),
    );
  });
});
