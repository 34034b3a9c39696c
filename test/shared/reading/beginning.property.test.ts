import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proposeFrom } from '#shared/reading/beginning.ts';
import { layOut, textOf } from '#shared/source/text.ts';

const piece = fc.constantFrom(
  ...['# ', '**', '*', '- ', '1) ', '2. ', "'", '‘', '’', '“', '”', '(', ')', '[', '](#)', '\n', ' – ', '. '],
  ...['Three key themes', 'Ann Orde, Clerk', 'Wexcombe clerk', 'a word or two', 'the diagram below', 'co- '],
);
const paragraph = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

it('makes something of any text, with every place inside it and every key its own', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 12 }), (paragraphs) => {
      const { turns } = layOut(
        paragraphs.map((text) => ({ speaker: null, role: 'unknown' as const, time: null, text })),
      );
      const length = textOf(turns).length;
      const found = proposeFrom(turns, [{ name: 'Wexcombe', aliases: [] }]);
      for (const part of [found.themes, found.quotes, found.citations, found.steps, found.notes]) {
        expect(new Set(part.map(({ key }) => key)).size).toBe(part.length);
        for (const { start, end } of part) expect(start >= 0 && start <= end && end <= length).toBe(true);
      }
      for (const { title } of found.themes) expect(title.length).toBeLessThanOrEqual(120);
      for (const { start, end } of [...found.quotes, ...found.citations]) expect(end).toBeGreaterThan(start);
    }),
    { numRuns: 300 },
  );
});
