import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCarriedMarks } from '#shared/correction/carried-marks.ts';
import { layOut } from '#shared/source/text.ts';
import { type TextMark, tidyMarks } from '#shared/source/text-mark.ts';

const word = fc.constantFrom('the', 'van', 'came', 'late', 'and', 'nobody', 'asked', 'why', 'it', '—', '😀');
const turn = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const mark = fc.record({
  start: fc.nat(40),
  end: fc.nat(50),
  what: fc.constantFrom('heading', 'item', 'bold', 'italic', 'quote'),
  level: fc.constantFrom(null, 1, 2),
});
const spoken = (text: string, marks?: TextMark[]) => ({
  speaker: 'P',
  role: 'participant' as const,
  time: null,
  text,
  ...(marks && { marks }),
});

describe('how words are set, when their text is corrected', () => {
  it('stays as it was where nothing changed, and lies on whole words of its turns whatever did', () => {
    const texts = fc.array(fc.record({ text: turn, marks: fc.array(mark, { maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    const property = fc.property(
      texts,
      fc.array(turn, { minLength: 1, maxLength: 5 }),
      fc.nat(4),
      (was, is, keep) => {
        const before = layOut(was.map(({ text, marks }) => spoken(text, marks))).turns;
        const bare = layOut(was.map(({ text }) => spoken(text))).turns;
        expect(withCarriedMarks(before, bare)).toEqual(before);
        const after = layOut(
          [...is.slice(0, keep), ...was.map(({ text }) => text), ...is.slice(keep)].map((text) =>
            spoken(text),
          ),
        );
        for (const { text, marks = [] } of withCarriedMarks(before, after.turns)) {
          expect(tidyMarks(text, marks)).toEqual(marks);
          expect(marks.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
        }
      },
    );
    fc.assert(property, { numRuns: 200 });
  });

  it('comes from the new text where that says so itself', () => {
    const bold = { start: 0, end: 3, what: 'bold' as const, level: null };
    const before = layOut([spoken('the van came', [bold])]).turns;
    const own = layOut([spoken('the van came', [{ ...bold, what: 'italic' }])]).turns;
    expect(withCarriedMarks(before, own)).toEqual(own);
  });
});
