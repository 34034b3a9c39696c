import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasLabels, type LineTurn, readLines, roleOf, writeLines } from '#shared/source/line-format.ts';
import { tidyLabel, tidyText } from '#shared/source/text.ts';

const line = fc.oneof(
  fc.constantFrom('', ' ', '\\', '\\\\', '**', '**P:** no', '**P [00:00:01]:** no', '\\**', '-', '---'),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ maxLength: 20 }),
);
const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => tidyText(lines.join('\n')));
const label = fc.oneof(
  fc.constantFrom('INT', 'P', 'M-01', 'Maria (council)', 'P:', '[x]', 'a]', '\\P', '[1:2]'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const turn: fc.Arbitrary<LineTurn> = fc.record({
  speaker: fc.option(label).map((given) => (given === null ? null : tidyLabel(given))),
  time: fc.option(fc.integer({ min: 0, max: 400_000 })),
  text,
});

describe('the line format', () => {
  test('any turns, written and read, are the same turns', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 6 }), (turns) => {
        expect(readLines(writeLines(turns))).toEqual(turns);
      }),
      { numRuns: 2000 },
    );
  });

  test('a text our writer made, read and written, is the same bytes', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 6 }), (turns) => {
        const written = writeLines(turns);
        expect(writeLines(readLines(written))).toBe(written);
      }),
    );
  });

  test('reading never fails, and settles after one round', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const once = readLines(any).map((read) => ({
          ...read,
          speaker: read.speaker === null ? null : tidyLabel(read.speaker),
        }));
        expect(readLines(writeLines(once))).toEqual(once);
      }),
    );
  });

  test('labels, times, line breaks and blank lines stand as the study folder says', () => {
    const turns: LineTurn[] = [
      { speaker: 'INT', time: null, text: 'How are you?' },
      { speaker: 'P', time: 760, text: 'Well.\nMostly.\n\nYes.\n**Very**\n\\o/' },
    ];
    const written =
      '**INT:** How are you?\n\n**P [00:12:40]:** Well.\nMostly.\n\\\nYes.\n\\**Very**\n\\\\o/\n';
    expect(writeLines(turns)).toBe(written);
    expect(readLines(written)).toEqual(turns);
  });

  test('a source without labels is paragraphs of one unknown speaker', () => {
    expect(readLines('One\ntwo\n\nThree\n')).toEqual([
      { speaker: null, time: null, text: 'One\ntwo' },
      { speaker: null, time: null, text: 'Three' },
    ]);
    expect(roleOf(null)).toBe('unknown');
  });

  test('a file from a system with other line ends reads the same', () => {
    const written = '**INT:** a\n\n**P:** b\nc\n';
    expect(readLines(written.replaceAll('\n', '\r\n'))).toEqual(readLines(written));
  });

  test('bold words that are no label stay words', () => {
    expect(hasLabels('**Really** good\n\n\\**P:** not a label')).toBe(false);
    expect(hasLabels('intro\n**P:** yes')).toBe(true);
  });

  test('INT asks and others answer, unless the speakers say otherwise', () => {
    expect(roleOf('INT')).toBe('interviewer');
    expect(roleOf('P')).toBe('participant');
    expect(roleOf('Maria')).toBe('participant');
    expect(roleOf('constructor')).toBe('participant');
    expect(roleOf('INT', { INT: { role: 'participant' } })).toBe('participant');
  });
});
