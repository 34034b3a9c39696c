import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verbatim } from '#shared/quote/verbatim.ts';

const SAID =
  'She said, I know where you are and I’d rather you cooked. That’s trust, isn’t it… that’s “what it looks like” – when it’s [the council] written down.';

describe('printed words', () => {
  test.each([
    ['that are all that was said', SAID],
    [
      'with words left out, and a bracket for another',
      'I know where you are […] that’s “what [trust] looks like”',
    ],
    [
      'with other quotation marks, dashes, spaces and dots',
      `isn't it... that's "what it  looks like" - when`,
    ],
    ['with a capital in brackets', '[T]hat’s “what it looks like”'],
    ['with a capital after words left out', 'I know […] [Y]ou cooked.'],
    ['that end in a bracketed stop', 'I know where you are[.]'],
    ['with an ending in brackets', 'you cook[ed a lot]'],
    ['with dots for what was left out', 'I know … written down.'],
    ['with brackets that were there before', 'when it’s [the council] written down'],
  ])('%s are verbatim', (_, printed) => {
    expect(verbatim(SAID, printed)).toMatchObject({ isVerbatim: true, offending: null });
  });

  test.each([
    ['another word', 'I know where you were', 'I know where you were'],
    ['words in another order', 'you cooked […] I know where', 'I know where'],
    ['words left out unsaid', 'I know you are', 'I know you are'],
    ['a capital unsaid', 'That’s trust […] That’s “what', 'That’s “what'],
    ['a word cut in two', 'here you are', 'here you are'],
    ['a capital of another letter', '[B]hat’s “what', 'B'],
    ['the same words twice', 'I know […] I know', 'I know'],
    ['nothing between two runs', 'I know [W]here you cooked', 'here you cooked'],
  ])('with %s are not, and the piece is named', (_, printed, offending) => {
    const said = verbatim(SAID, printed);
    expect(said).toMatchObject({ isVerbatim: false, offending: { text: offending } });
    expect(printed.slice(said.offending?.start, said.offending?.end)).toContain(offending);
  });

  test('of nothing but signs are not verbatim', () => {
    for (const printed of ['', ' ', '[…]', '[all mine]'])
      expect(verbatim(SAID, printed).isVerbatim).toBe(false);
  });

  test('tell what the editor left out from where the speaker paused', () => {
    const { marks, pieces, found, kept } = verbatim(
      SAID,
      'trust, isn’t it… that’s […] [this] looks like” … written [T]',
    );
    expect(marks).toEqual([
      expect.objectContaining({ type: 'pause', instead: '' }),
      expect.objectContaining({ type: 'omission', instead: '“what it' }),
      expect.objectContaining({ type: 'insertion', text: 'this', instead: '“what it' }),
      expect.objectContaining({ type: 'omission', text: '…', instead: '– when it’s [the council]' }),
      expect.objectContaining({ type: 'insertion', text: 'T', instead: '' }),
    ]);
    expect([pieces, found]).toEqual([4, 4]);
    expect(kept.map(({ start, end }) => SAID.slice(start, end))).toEqual([
      'trust, isn’t it',
      'that’s',
      'looks like”',
      'written',
    ]);
  });
});

/** Words of which none is in another, so that each has one place. */
const said = fc
  .array(
    fc.constantFrom('trust', 'grew', 'Zoé', '👩‍🌾', 'don’t', '“so”', 'e\u0301t\u00e9', '–', 'и', '42', 'ok,'),
    {
      minLength: 3,
      maxLength: 12,
    },
  )
  .map((words) => words.map((word, at) => `${word}${'abcdefghijkl'.charAt(at)}x`));

const edits = fc.array(fc.constantFrom('keep', 'keep', 'leave out', 'replace', 'put before', 'straighten'), {
  minLength: 12,
  maxLength: 12,
});

type Edit = 'keep' | 'leave out' | 'replace' | 'put before' | 'straighten';

/** The words after allowed edits, word by word. */
const edited = (words: readonly string[], by: readonly Edit[]): string[] =>
  words.map((word, at) => {
    if (by[at] === 'leave out') return '[…]';
    if (by[at] === 'replace') return '[she]';
    if (by[at] === 'put before') return `[so] ${word}`;
    if (by[at] === 'straighten') return word.replace(/[“”]/g, '"').replace('’', "'").replace('–', '-');
    return word;
  });

describe('whatever was said', () => {
  test('any allowed edits of it pass, and what is kept are its words', () => {
    fc.assert(
      fc.property(said, edits, (words, by) => {
        fc.pre(by.slice(0, words.length).some((edit) => edit !== 'leave out' && edit !== 'replace'));
        const text = words.join(' ');
        const printed = edited(words, by);
        const { isVerbatim, kept, pieces, found } = verbatim(text, printed.join(' '));
        expect(isVerbatim).toBe(true);
        expect(found).toBe(pieces);
        const left = words.filter((_, at) => by[at] !== 'leave out' && by[at] !== 'replace').join(' ');
        expect(kept.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(left);
      }),
    );
  });

  test('any other change of it is caught', () => {
    const other = fc.constantFrom(
      'a word put in',
      'a word changed',
      'two words exchanged',
      'a word left out',
      'a capital',
    );
    fc.assert(
      fc.property(said, edits, other, fc.nat(), (words, by, change, pick) => {
        const text = words.join(' ');
        const printed = edited(words, by);
        const kept = words.flatMap((_, at) => (by[at] === 'keep' || by[at] === 'straighten' ? [at] : []));
        const at = kept[pick % kept.length] ?? -1;
        const inner = kept.includes(at - 1) && kept.includes(at + 1);
        fc.pre(at >= 0);
        const word = printed[at] ?? '';
        if (change === 'a word put in') printed[at] = `${word} unsaid`;
        else if (change === 'a word changed') printed[at] = `${word.slice(0, -1)}y`;
        else if (change === 'a capital') printed[at] = word.replace(/x$/, 'X');
        else {
          fc.pre(inner);
          if (change === 'a word left out') printed.splice(at, 1);
          else [printed[at], printed[at + 1]] = [printed[at + 1] ?? '', word];
        }
        const { isVerbatim, offending } = verbatim(text, printed.join(' '));
        expect(isVerbatim).toBe(false);
        expect(offending).not.toBeNull();
      }),
    );
  });
});
