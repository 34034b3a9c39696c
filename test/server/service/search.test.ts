import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { search } from '#server/service/search.ts';
import { addSource, source, trashSource } from '#server/service/source.ts';
import { testStudy } from '#test/support/study.ts';

const TEXT = `**INT:** And the cold room?

**P:** 🥶 The café’s cold room is full. Ask me about the Cold Room again in the winter.

**P:** Cold hands, warm room.

**P:** We signed the covenant on Friday.
`;

function withText() {
  const made = testStudy();
  const { id } = addSource(made.world, made.who, made.study, {
    title: 'North, August',
    kind: 'interview',
    text: TEXT,
  });
  const { text } = source(made.world, made.who, made.study, id);
  const found = (q: string, more: { after?: string; limit?: number; only?: 'participants' } = {}) =>
    search(made.world, made.who, made.study, { q, ...more });
  const words = (q: string) => found(q).items.map(({ start, end }) => text.slice(start, end));
  return { ...made, id, text, found, words };
}

describe('search', () => {
  test('finds turns that hold every word, with offsets in UTF-16 units of the text', () => {
    const { words, found, id } = withText();
    expect(words('covenant')).toEqual(['covenant']);
    expect(found('cold room').items).toHaveLength(3);
    expect(found('covenant').items[0]).toMatchObject({
      source: id,
      snippet: 'We signed the covenant on Friday.',
    });
  });

  test('quotation marks ask for the exact words, whatever their form or case', () => {
    const { words } = withText();
    expect(words('"cold room"').sort()).toEqual(['cold room', 'cold room']);
    expect(words('“COLD HANDS”')).toEqual(['Cold hands']);
    expect(words('"room cold"')).toEqual([]);
  });

  test('the last word may be a beginning, and accents may be left out', () => {
    const { words } = withText();
    expect(words('signed cov')).toEqual(['signed']);
    expect(words('coven')).toEqual(['covenant']);
    expect(words('cov signed')).toEqual([]);
    expect(words('cafe')).toEqual(['café']);
    expect(words('café’s')).toEqual(['café’s']);
  });

  test('answers in pages', () => {
    const { found } = withText();
    const first = found('cold', { limit: 2 });
    expect(first.items).toHaveLength(2);
    const rest = found('cold', { limit: 2, after: first.next ?? '' });
    expect(rest).toMatchObject({ next: null });
    expect(new Set([...first.items, ...rest.items].map(({ turn }) => turn)).size).toBe(3);
  });

  test('long turns are shown around what was found', () => {
    const { world, who, study, found } = withText();
    addSource(world, who, study, {
      title: 'Long',
      kind: 'reading',
      text: `${'before '.repeat(60)}needle ${'after '.repeat(60)}`,
    });
    const snippet = found('needle').items[0]?.snippet ?? '';
    expect(snippet).toMatch(/^…before .*before needle after .*after…$/);
    expect(snippet.length).toBeLessThan(200);
  });

  test('what is in the trash is not found', () => {
    const { world, who, study, id, found } = withText();
    trashSource(world, who, study, id, true);
    expect(found('covenant').items).toEqual([]);
    trashSource(world, who, study, id, false);
    expect(found('covenant').items).toHaveLength(1);
  });

  test('odd input is never an error', () => {
    const { found } = withText();
    for (const q of [
      '"',
      '*',
      'AND',
      'NOT cold',
      'a:b',
      '^cold',
      'cold NEAR(',
      "it's",
      '{',
      '-',
      '\u0000cold',
      '',
    ])
      expect(() => found(q)).not.toThrow();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (q) => {
        expect(found(q).next === null).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['cov* friday', ['covenant', 'Friday']],
    ['cold -covenant -winter', ['cold', 'Cold']],
    ['room NEAR/3 winter', ['Room', 'winter']],
    ['NEAR(warm cold, 1)', ['Cold', 'warm']],
    ['NEAR(friday signed, 1)', []],
    ['"cold ro"* winter', ['cold room', 'Cold Room', 'winter']],
    ['-cold', []],
  ])('%s', (q, wanted) => {
    const { found, text } = withText();
    const hits = found(q).items.flatMap(({ matches }) =>
      matches.map(({ start, end }) => text.slice(start, end)),
    );
    expect(hits).toEqual(wanted);
  });

  test('interviewers are left out where only participants are asked for', () => {
    const { found } = withText();
    expect(found('room').items.map(({ role }) => role)).toContain('interviewer');
    expect(found('room', { only: 'participants' }).items.map(({ role }) => role)).not.toContain(
      'interviewer',
    );
  });

  test('every match has its place, whatever control characters the text holds', () => {
    const { world, who, study } = testStudy();
    const odd = fc.constantFrom('\u0002', '\u0003', '\uFDD0', '\u0001', '🥶', 'é', ' ', '\u00A0', 'x');
    fc.assert(
      fc.property(fc.array(fc.array(odd, { maxLength: 6 }), { minLength: 2, maxLength: 6 }), (gaps) => {
        const { id } = addSource(world, who, study, {
          title: 'Odd',
          kind: 'reading',
          text: gaps.map((gap) => gap.join('')).join(' needle '),
        });
        const { text } = source(world, who, study, id);
        const hit = search(world, who, study, { q: '"needle"' }).items.find((one) => one.source === id);
        expect(hit?.matches.map(({ start, end }) => text.slice(start, end))).toEqual(
          gaps.slice(1).map(() => 'needle'),
        );
        for (const piece of hit?.pieces ?? [])
          expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
        trashSource(world, who, study, id, true);
      }),
      { numRuns: 60 },
    );
  });
});
