import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAt, runsIn } from '#shared/coding/excerpt.ts';
import {
  around,
  excerptsIn,
  isInterviewer,
  type SelectableTurn,
  turnAt,
  turnIndexAt,
  turnsIn,
  widened,
} from '#shared/coding/selection.ts';
import { layOut, textOf } from '#shared/source/text.ts';

type Role = SelectableTurn['role'];
const talk = (...spoken: [Role, string][]) => {
  const { turns } = layOut(spoken.map(([role, text]) => ({ role, text, speaker: null, time: null })));
  return { text: textOf(turns), turns: turns.map((turn, at) => ({ ...turn, id: `t${at}` })) };
};
const role = fc.constantFrom<Role>('participant', 'interviewer', 'unknown');
/** Words with what is easily torn: surrogate pairs, combining marks, joined emoji, right-to-left letters. */
const words = fc
  .array(fc.constantFrom('call', ' ', '. ', '\n', 'e\u0301', '😀', '👩‍👧‍👦', 'שלום', '🇬🇧', 'n\u0303'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const conversation = fc
  .array(fc.tuple(role, words), { minLength: 1, maxLength: 8 })
  .map((spoken) => talk(...spoken));
const selected = conversation.chain((one) =>
  fc
    .tuple(fc.nat(one.text.length), fc.nat(one.text.length))
    .map(([a, b]) => ({ ...one, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
);
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

describe('what a selection codes', () => {
  it('lies in the selection’s turns, begins and ends with a word, and holds no interviewer’s word', () => {
    fc.assert(
      fc.property(selected, ({ text, turns, span }) => {
        for (const excerpt of excerptsIn(text, turns, span)) {
          const said = text.slice(excerpt.start, excerpt.end);
          expect(said).not.toBe('');
          expect(said.trim()).toBe(said);
          expect(turnsIn(turns, excerpt).every((turn) => turn.role !== 'interviewer')).toBe(true);
        }
      }),
    );
  });

  it('never splits a character, be it a pair, a marked letter or a joined emoji', () => {
    fc.assert(
      fc.property(selected, ({ text, turns, span }) => {
        for (const { start, end } of excerptsIn(text, turns, span))
          for (const edge of [start, end]) {
            const turn = turnAt(turns, edge);
            const inside = edge - (turn?.start ?? 0);
            const piece = text.slice(turn?.start, turn?.end);
            const edges = [...graphemes.segment(piece)].map(({ index }) => index);
            expect([...edges, piece.length]).toContain(inside);
          }
      }),
    );
  });

  it('is what the server will make of it', () => {
    fc.assert(
      fc.property(selected, ({ text, turns, span }) => {
        for (const excerpt of excerptsIn(text, turns, span)) {
          expect(runsIn(turns, excerpt)).toEqual([excerpt]);
          expect(excerptAt(turns, excerpt)).toMatchObject({
            ...excerpt,
            text: text.slice(excerpt.start, excerpt.end),
          });
        }
      }),
    );
  });

  it('misses no word of a participant that was selected whole', () => {
    fc.assert(
      fc.property(conversation, ({ text, turns }) => {
        const found = excerptsIn(text, turns, { start: 0, end: text.length });
        for (const turn of turns) {
          const said = text.slice(turn.start, turn.end).trim();
          if (turn.role === 'interviewer' || said === '') continue;
          expect(found.some(({ start, end }) => text.slice(start, end).includes(said))).toBe(true);
        }
      }),
    );
  });

  it('is one excerpt for each run of answers, the question between them left out', () => {
    const { text, turns } = talk(
      ['participant', ' We met. '],
      ['unknown', 'Yes.'],
      ['interviewer', 'When?'],
      ['participant', 'In May.'],
    );
    const found = excerptsIn(text, turns, { start: 0, end: text.length });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['We met. \n\nYes.', 'In May.']);
  });

  it('is nothing in a question, which says so of itself', () => {
    const { text, turns } = talk(['interviewer', 'And then?'], ['participant', 'Then nothing.']);
    expect(excerptsIn(text, turns, { start: 0, end: 9 })).toEqual([]);
    expect(isInterviewer(turns, { start: 2, end: 5 })).toBe(true);
    expect(isInterviewer(turns, { start: 2, end: 14 })).toBe(false);
  });
});

describe('steps of the reading caret', () => {
  const { text, turns } = talk(
    ['interviewer', 'How so?'],
    ['participant', 'It was quick. Nobody took minutes, eight o’clock. They sang 👩‍👧‍👦 there.'],
  );
  const at = text.indexOf('took') + 1;
  const said = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);

  it('a word, a sentence, a turn: without the white space around them', () => {
    expect(said(around(text, turns, at, 'word'))).toBe('took');
    expect(said(around(text, turns, at, 'sentence'))).toBe('Nobody took minutes, eight o’clock.');
    expect(said(around(text, turns, at, 'turn'))).toBe(turns[1]?.text);
    expect(said(around(text, turns, text.indexOf('👩') + 2, 'word'))).toBe('👩‍👧‍👦');
  });

  it('a selection is widened to whole ones at both ends', () => {
    const part = { start: text.indexOf('uick'), end: at };
    expect(said(widened(text, turns, part, 'word'))).toBe('quick. Nobody took');
    expect(said(widened(text, turns, part, 'sentence'))).toBe(
      'It was quick. Nobody took minutes, eight o’clock.',
    );
  });

  it('the turn of an offset is found at its edges too, and between turns there is none', () => {
    expect(turnAt(turns, 7)?.id).toBe('t0');
    expect(turnAt(turns, 8)).toBeUndefined();
    expect(turnAt(turns, 9)?.id).toBe('t1');
    expect(turnIndexAt(turns, text.length)).toBe(2);
    expect(around(text, turns, 8, 'word')).toBeUndefined();
  });
});
