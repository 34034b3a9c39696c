import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldAmong } from '#shared/source/alike.ts';
import { containment, shinglesOf } from '#shared/source/shingles.ts';
import { sketchOf } from '#shared/source/sketch.ts';

/** Words that repeat so often that texts share stretches by chance too. */
const words = (most: number, different: number) =>
  fc.array(
    fc.nat(different - 1).map((word) => `w${word}`),
    { minLength: 1, maxLength: most },
  );

/** Texts of which some are made of parts of others, with a word changed here and there. */
const corpus = fc
  .tuple(
    fc.array(words(80, 40), { minLength: 2, maxLength: 8 }),
    fc.array(
      fc.record({
        of: fc.nat(100),
        and: fc.nat(100),
        from: fc.nat(60),
        length: fc.nat(80),
        changed: fc.nat(90),
      }),
      { maxLength: 12 },
    ),
    words(20, 20),
  )
  .map(([first, derived, preamble]) => {
    const texts = first.map((text) => [...preamble, ...text]);
    for (const { of, and, from, length, changed } of derived) {
      const part = (texts[of % texts.length] ?? []).slice(from, from + length);
      const more = texts[and % texts.length] ?? [];
      texts.push(
        [...part, ...(changed % 3 === 0 ? more : [])].map((word, at) => (at === changed ? 'anew' : word)),
      );
    }
    return texts.map((text) => text.join(' '));
  });

const pairsOf = (texts: readonly string[], threshold: number, isAsked?: (at: number) => boolean) =>
  [
    ...heldAmong(
      texts.map((text) => sketchOf(shinglesOf(text))),
      threshold,
      isAsked,
    ),
  ]
    .map(({ part, whole }) => `${part} in ${whole}`)
    .sort();

function bruteForce(texts: readonly string[], threshold: number, isAsked: (at: number) => boolean) {
  const all = texts.map(shinglesOf);
  return all
    .flatMap((one, part) =>
      all.flatMap((other, whole) =>
        part !== whole &&
        (isAsked(part) || isAsked(whole)) &&
        one.length > 0 &&
        containment(one, other) >= threshold - 1e-9
          ? [`${part} in ${whole}`]
          : [],
      ),
    )
    .sort();
}

describe('texts that hold one another', () => {
  it('are the same as by comparing each with each, in both directions', () =>
    fc.assert(
      fc.property(corpus, fc.constantFrom(0.5, 0.8, 0.9, 1), (texts, threshold) => {
        expect(pairsOf(texts, threshold)).toEqual(bruteForce(texts, threshold, () => true));
      }),
    ));

  it('are only those of the texts asked about, where some are', () =>
    fc.assert(
      fc.property(corpus, fc.nat(5), (texts, modulus) => {
        const isAsked = (at: number) => at % (modulus + 1) === 0;
        expect(pairsOf(texts, 0.9, isAsked)).toEqual(bruteForce(texts, 0.9, isAsked));
      }),
    ));

  it('are found among long texts too, of which only a sample is kept', () => {
    const run = (from: number, length: number) =>
      Array.from({ length }, (_, at) => `word${from + at}`).join(' ');
    const whole = run(0, 60_000);
    const texts = [whole, run(20_000, 500), `${run(3, 30_000)} ${run(90_000, 1500)}`, run(200_000, 20_000)];
    expect(sketchOf(shinglesOf(whole)).kept.length).toBeLessThanOrEqual(4096);
    expect(pairsOf(texts, 0.9)).toEqual(['1 in 0', '1 in 2', '2 in 0']);
  });

  it('are told apart from those that only begin alike, however many these are', () => {
    const preamble = Array.from({ length: 60 }, (_, at) => `hello${at}`).join(' ');
    const body = (seed: number) => Array.from({ length: 200 }, (_, at) => `s${seed}w${at}`).join(' ');
    const texts = Array.from({ length: 2000 }, (_, at) => `${preamble} ${body(at)}`);
    const begun = performance.now();
    expect(pairsOf([...texts, body(7), texts[1999] ?? ''], 0.9)).toEqual([
      '1999 in 2001',
      '2000 in 7',
      '2001 in 1999',
    ]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
