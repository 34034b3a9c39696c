import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf, excerptAt, passageAt, runsIn } from '#shared/coding/excerpt.ts';
import { layOut, textOf } from '#shared/source/text.ts';

const laid = (...talk: [role: 'participant' | 'interviewer' | 'unknown', text: string][]) =>
  layOut(talk.map(([role, text]) => ({ role, text, speaker: null, time: null }))).turns;

const turns = laid(
  ['participant', 'One two.'],
  ['participant', 'Three.'],
  ['interviewer', 'Four?'],
  ['unknown', 'Five 👍 six.'],
);
const text = textOf(turns);

describe('an excerpt', () => {
  test('is the exact words without white space at the edges, with what stands around them', () => {
    expect(excerptAt(turns, { start: 3, end: 10 })).toEqual({
      start: 4,
      end: 8,
      text: 'two.',
      prefix: 'One ',
      suffix: `\n\nThree.\n\nFour?\n\nFive 👍 six.`.slice(0, 32),
    });
  });

  test('is found in a part of the turns as in all of them', () => {
    const span = { start: text.indexOf('Five'), end: text.length };
    expect(excerptAt(turns.slice(3), span)).toMatchObject({ ...span, text: 'Five 👍 six.' });
  });

  test('may not begin or end inside a character, nor cut one in the words around it', () => {
    const thumb = text.indexOf('👍');
    expect(() => excerptAt(turns, { start: thumb + 1, end: thumb + 4 })).toThrow('inside a character');
    expect(contextOf(`👍${'x'.repeat(31)}y${'x'.repeat(31)}👍`, { start: 33, end: 34 })).toEqual({
      prefix: 'x'.repeat(31),
      suffix: 'x'.repeat(31),
    });
  });

  test('never holds interviewer’s words, though a passage for a memo may', () => {
    const question = { start: text.indexOf('Four'), end: text.indexOf('Four') + 5 };
    expect(() => excerptAt(turns, question)).toThrow(
      'Interviewer turns never count. Code the answer instead.',
    );
    expect(passageAt(turns, question).text).toBe('Four?');
  });

  test('whatever is marked, words and place agree', () => {
    fc.assert(
      fc.property(fc.nat(text.length + 3), fc.nat(text.length + 3), (start, end) => {
        let found: ReturnType<typeof passageAt>;
        try {
          found = passageAt(turns, { start, end });
        } catch {
          return;
        }
        expect(text.slice(found.start, found.end)).toBe(found.text);
        expect(found.text.trim()).toBe(found.text);
        expect(text).toContain(found.prefix + found.text + found.suffix);
        for (const part of [found.prefix, found.text, found.suffix])
          expect(part).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('a selection', () => {
  test('falls into runs of turns between interviewer’s', () => {
    expect(
      runsIn(turns, { start: 4, end: text.length }).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['two.\n\nThree.', 'Five 👍 six.']);
    expect(runsIn(turns, { start: text.indexOf('Four'), end: text.indexOf('Four') + 5 })).toEqual([]);
  });
});
