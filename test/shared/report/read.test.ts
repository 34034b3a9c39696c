import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pieceLine } from '#shared/report/piece.ts';
import { readReport, wordsOf } from '#shared/report/read.ts';

const asked = (body: string) =>
  readReport(body).parts.flatMap((part) => (part.is === 'piece' ? [part.asked] : []));

describe('a report', () => {
  test('is read as Markdown and live pieces, each with its line', () => {
    const { parts, headings, words } = readReport(
      '# What came\n\nTwo of three.\n\n::timeline{theme="winter-burnout"}\n\n- one\n- two\n',
    );
    expect(parts.map(({ is, line }) => [is, line])).toEqual([
      ['markdown', 1],
      ['markdown', 3],
      ['piece', 5],
      ['markdown', 7],
    ]);
    expect(headings).toEqual([{ depth: 1, text: 'What came', line: 1 }]);
    expect(words).toBe(7);
    expect(parts[2]).toMatchObject({
      asked: { piece: { piece: 'timeline', settings: { theme: 'winter-burnout', rows: 'areas' } } },
    });
  });

  test('says of a piece that is not understood what is wrong with it, and of the others nothing', () => {
    const whys = asked(
      '::nonsense{x=1}\n\n::quote\n\n::matrix{kind="worry"}\n\n::links{colour=red}\n\n::method{}',
    ).map((one) => (one.is === 'unknown' ? one.why : one.piece.piece));
    expect(whys).toEqual([
      'There is no piece called “nonsense”.',
      'Quote: “id” is missing or not understood.',
      'Themes over time: “kind” is missing or not understood.',
      'What hangs together: “colour” is missing or not understood.',
      'method',
    ]);
  });

  test.each(['Seen at 10:30 and note:this too', '> ::quote{id="a"}', ':::aside\nhere\n:::', '- ::method{}'])(
    'keeps as it was typed what only looks like a piece: %s',
    (body) => {
      const { parts } = readReport(body);
      const words = parts.map((part) => (part.is === 'markdown' ? wordsOf(part.node) : 'piece')).join('\n');
      for (const word of body.match(/[\p{L}\d]+/gu) ?? []) expect(words).toContain(word);
      expect(asked(body)).toEqual([]);
    },
  );

  test('asks for a piece by a line that is read as the same piece, whatever its settings hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (title) => {
        fc.pre(title.trim() !== '' && !/[\n\r]/.test(title));
        expect(asked(pieceLine('theme', { id: title }))).toEqual([
          { is: 'piece', piece: { piece: 'theme', settings: { id: title.trim() } } },
        ]);
      }),
    );
  });

  test('of any text is read without a fault, and holds all of its letters', () => {
    const mark = fc.constantFrom(
      '::quote{id=a}',
      ':x',
      ':::',
      '# ',
      '> ',
      '- ',
      '**',
      '[',
      ']',
      '{',
      '}',
      '\n',
      '\n\n',
      'word ',
      '10:30 ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(mark, fc.string({ maxLength: 6 })), { maxLength: 30 }), (marks) => {
        const { parts } = readReport(marks.join(''));
        for (const { start, end } of parts) expect(end).toBeGreaterThanOrEqual(start);
      }),
    );
  });
});
