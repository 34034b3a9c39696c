import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, differences, fingerprint, nearest } from '#shared/source/similarity.ts';

/** Sentences of words no two of which recur in the same order. */
const story = (seed: number, sentences: number): string[] =>
  Array.from({ length: sentences }, (_, at) => {
    const words = Array.from(
      { length: 9 },
      (_w, place) => `w${(seed * 7919 + at * 104729 + place * (at + 3) * 31) % 4001}`,
    );
    return `${words.join(' ')}.`;
  });
const text = (sentences: readonly string[]) => sentences.join(' ');

describe('containment', () => {
  it('is one for the same words, however cased, spaced and punctuated', () => {
    const ours = fingerprint('And the county said, "it would look at it again".');
    const theirs = fingerprint('and  the County\nsaid it would look at it again');
    expect(containment(ours, theirs)).toBe(1);
  });

  it('asks how much of the first is in the second, not the reverse', () => {
    const whole = story(1, 100);
    const part = fingerprint(text(whole.slice(0, 50)));
    expect(containment(part, fingerprint(text(whole)))).toBe(1);
    expect(containment(fingerprint(text(whole)), part)).toBeCloseTo(0.5, 1);
  });

  it('is nothing for other words and for no words', () => {
    expect(
      containment(fingerprint('one two three four five six'), fingerprint('six five four three two one')),
    ).toBe(0);
    expect(containment(fingerprint(''), fingerprint('one'))).toBe(0);
  });

  it('always lies between nothing and everything, and any text contains itself', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const share = containment(fingerprint(a), fingerprint(b));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (/[a-z]/.test(a)) expect(containment(fingerprint(a), fingerprint(a))).toBe(1);
      }),
    ));
});

describe('the nearest source', () => {
  const original = story(1, 100);
  const altered = original.map((sentence, at) =>
    at === 10 || at === 60 ? sentence.replace(/\S+ \S+$/, 'think about it.') : sentence,
  );
  const existing = [
    { id: 'other', fingerprint: fingerprint(text(story(2, 100))) },
    { id: 'original', fingerprint: fingerprint(text(original)) },
  ];

  it('is found with the sentences it shares', () => {
    const found = nearest(fingerprint(text(altered)), existing);
    expect(found).toMatchObject({ id: 'original', sentencesShared: 98, sentencesOf: 100 });
    expect(found?.containment).toBeGreaterThan(0.9);
  });

  it('is none among texts that share nothing', () => {
    expect(nearest(fingerprint(text(story(3, 100))), existing)).toBeNull();
    expect(nearest(fingerprint(''), existing)).toBeNull();
    expect(nearest(fingerprint('hello'), [])).toBeNull();
  });

  it('does not count the short answers that every interview has', () => {
    const answers = 'Yes. No. I see. Mm. ';
    const found = nearest(fingerprint(answers + text(original)), existing);
    expect(found?.sentencesOf).toBe(100);
  });

  it('shows the first sentences that differ beside each other', () => {
    const [first, second] = differences(text(original), text(altered));
    expect(first).toEqual({ existing: original[10], draft: altered[10] });
    expect(second).toEqual({ existing: original[60], draft: altered[60] });
    expect(differences(text(original), text(original))).toEqual([]);
  });

  it('sees the same sentences in a text that was wrapped, listed and parted by pages', () => {
    const plain =
      '- The first of them came on a Monday.\n- The second came whenever the hall was open. Nobody minded that at all.';
    const wrapped =
      '● The first of them came\non a Monday.\n● The second came whenever\n\nthe hall was open. Nobody minded\nthat at all.';
    const found = nearest(fingerprint(wrapped), [{ id: 'plain', fingerprint: fingerprint(plain) }]);
    expect(found).toEqual({ id: 'plain', sentencesShared: 3, sentencesOf: 3, containment: 1 });
    expect(differences(plain, wrapped)).toEqual([]);
  });

  it('shows what one of them lacks', () => {
    expect(differences(text(original), text(original.slice(1)))).toEqual([
      { existing: original[0], draft: null },
    ]);
    expect(differences(text(original.slice(1)), text(original))).toEqual([
      { existing: null, draft: original[0] },
    ]);
  });

  it('is found for a hundred drafts among a hundred sources within a second', () => {
    const sources = Array.from({ length: 100 }, (_, at) => ({
      id: String(at),
      fingerprint: fingerprint(text(story(at, 500))),
    }));
    const drafts = Array.from({ length: 100 }, (_, at) => fingerprint(text(story(at, 500))));
    const begun = performance.now();
    const found = drafts.map((draft) => nearest(draft, sources)?.id);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(found).toEqual(sources.map(({ id }) => id));
  });
});
