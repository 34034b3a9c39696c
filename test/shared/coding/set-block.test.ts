import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '#shared/coding/block.ts';
import { piecesOf, setBlocksOf } from '#shared/coding/set-block.ts';
import type { TextMark } from '#shared/source/text-mark.ts';

const TEXT = 'The rota\n\n- keys\n  - spare ones\n\nNobody asked us.\nSo it was.';
const over = (words: string, what: TextMark['what'], level: number | null = null): TextMark => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, what, level };
};

describe('a turn whose words are set', () => {
  it('is drawn as paragraphs around its heading, items and quote, and none of its characters is left out', () => {
    const blocks = setBlocksOf(TEXT, [
      over('The rota', 'heading', 2),
      over('- keys', 'item', 1),
      over('- spare ones', 'item', 2),
      over('Nobody asked us.\nSo it was.', 'quote'),
      over('asked', 'bold'),
    ]);
    const drawn = blocks.map(({ start, end, look }) => [
      TEXT.slice(start, end),
      look?.heading,
      look?.item,
      look?.quote,
    ]);
    expect(drawn).toEqual([
      ['The rota\n', 2, 0, false],
      ['\n', undefined, undefined, undefined],
      ['- keys\n', 0, 1, false],
      ['  - spare ones\n', 0, 2, false],
      ['\n', undefined, undefined, undefined],
      ['Nobody asked us.\nSo it was.', 0, 0, true],
    ]);
    expect(blocks.at(-1)?.stressed).toEqual([over('asked', 'bold')]);
  });

  it('has no heading where other words stand on its line', () => {
    expect(setBlocksOf(TEXT, [over('rota', 'heading', 1)]).map(({ look }) => look)).toEqual([null]);
  });

  it('is tiled by its paragraphs and they by their pieces, whatever is marked', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '. ', '😀'), maxLength: 60 });
    const mark = fc.record({
      start: fc.nat(60),
      end: fc.nat(70),
      what: fc.constantFrom('heading', 'item', 'bold', 'italic', 'quote'),
      level: fc.constantFrom(null, 1, 3),
    });
    const property = fc.property(text, fc.array(mark, { maxLength: 6 }), (words, marks) => {
      const blocks = setBlocksOf(words, marks);
      if (marks.length === 0)
        expect(blocks.map(({ end }) => end)).toEqual(blocksOf(words).map(({ end }) => end));
      let at = 0;
      for (const block of blocks) {
        expect(block.start).toBe(at);
        at = block.end;
        const pieces = piecesOf(block, block.stressed);
        expect(pieces.map(({ start, end }) => words.slice(start, end)).join('')).toBe(
          words.slice(block.start, block.end),
        );
      }
      expect(at).toBe(words.length);
    });
    fc.assert(property, { numRuns: 400 });
  });
});
