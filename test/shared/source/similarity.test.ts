import { describe, expect, it } from 'vitest';
import { differences, fingerprint, isSameText, sentencesShared } from '#shared/source/similarity.ts';

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

describe('a text beside an altered one', () => {
  const original = story(1, 100);
  const altered = original.map((sentence, at) =>
    at === 10 || at === 60 ? sentence.replace(/\S+ \S+$/, 'think about it.') : sentence,
  );

  it('shares the sentences that nobody changed', () => {
    const [ours, theirs] = [fingerprint(text(altered)), fingerprint(text(original))];
    expect([sentencesShared(ours, theirs), ours.sentences.length]).toEqual([98, 100]);
    expect(isSameText(ours, theirs)).toBe(false);
    expect(isSameText(theirs, fingerprint(text(original).replaceAll('. ', '.\n').toUpperCase()))).toBe(true);
    expect(isSameText(theirs, fingerprint(text([...original, original[0] ?? ''])))).toBe(false);
  });

  it('does not count the short answers that every interview has', () => {
    const answers = 'Yes. No. I see. Mm. ';
    expect(fingerprint(answers + text(original)).sentences).toHaveLength(100);
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
    expect(isSameText(fingerprint(wrapped), fingerprint(plain))).toBe(true);
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
});
