import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewritten } from '#shared/participant/rewritten.ts';
import { textOf } from '#shared/source/text.ts';

const turn = (text: string, role: 'participant' | 'interviewer' = 'participant') => ({ role, text });

test('a whole turn and words within another go, and what stands between keeps its words', () => {
  const turns = [
    turn('All of this goes.'),
    turn('You said it takes weeks, then?', 'interviewer'),
    turn('Another stays.'),
  ];
  const found = rewritten(turns, ({ text }) =>
    text.startsWith('All')
      ? [{ start: 0, end: text.length }]
      : text.startsWith('You')
        ? [{ start: 9, end: 23 }]
        : [],
  );
  expect(found?.turns.map(({ text }) => text)).toEqual([
    '[withdrawn]',
    'You said [withdrawn], then?',
    'Another stays.',
  ]);
  const before = textOf(turns);
  const after = textOf(found?.turns ?? []);
  const stands = (words: string) => {
    const start = before.indexOf(words);
    const span = found?.place({ start, end: start + words.length }) ?? { start: 0, end: 0 };
    return after.slice(span.start, span.end);
  };
  expect(stands('Another stays')).toBe('Another stays');
  expect(stands('You said')).toBe('You said');
  expect(stands('said it takes weeks, then')).toBe('said [withdrawn], then');
  expect(stands('takes')).toBe('[withdrawn]');
  expect(found?.counts).toEqual({ words: 7, participantWords: 3, unknownWords: 0 });
});

test('what lies outside the words taken out is found again, wherever it stands', () => {
  const words = fc.stringMatching(/^[a-z ]{0,12}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.boolean()), { minLength: 1, maxLength: 8 }), (drawn) => {
      const turns = drawn.map(([text, isOut]) => ({ ...turn(text), isOut: isOut && text !== '' }));
      const found = rewritten(turns, ({ isOut, text }) => (isOut ? [{ start: 0, end: text.length }] : []));
      if (!found) return;
      const after = textOf(found.turns);
      let start = 0;
      for (const { text, isOut } of turns) {
        const span = found.place({ start, end: start + text.length });
        if (text !== '') expect(after.slice(span.start, span.end)).toBe(isOut ? '[withdrawn]' : text);
        start += text.length + 2;
      }
    }),
  );
});
