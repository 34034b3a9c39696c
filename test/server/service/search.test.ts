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
  const found = (q: string, more: { after?: string; limit?: number } = {}) =>
    search(made.world, made.who, made.study, { q, ...more });
  const words = (q: string) => found(q).items.map(({ start, end }) => text.slice(start, end));
  return { ...made, id, found, words };
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
});
