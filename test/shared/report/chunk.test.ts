import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf } from '#shared/report/chunk.ts';
import { readReport } from '#shared/report/read.ts';

const lines = fc.constantFrom(
  '',
  '',
  '',
  '  ',
  'Some words of a report.',
  '**bold** and _soft_',
  '# Heading',
  '### Deeper',
  '::quote{id="q"}',
  '::matrix{}',
  '- one',
  '2. two',
  '  indented',
  '    code',
  '> said',
  '```',
  '~~~ md',
  '- ```',
  ':::note',
  ':::',
  '<!-- aside',
  '-->',
  '<div>',
  '| a | b |',
  '| - | - |',
  '[x]: https://example.org',
  '[x]',
  '---',
  'under',
  '===',
);

const partsOf = (body: string, start: number, line: number) =>
  readReport(body).parts.map((part) => ({
    is: part.is,
    type: part.is === 'markdown' ? part.node.type : part.key,
    line: part.line + line - 1,
    start: part.start + start,
    end: part.end + start,
  }));

test('a report in stretches reads as it does whole', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 24 }), (written) => {
      const body = written.join('\n');
      const chunks = chunksOf(body);
      expect(chunks.map(({ text }) => text).join('')).toBe(body);
      expect(chunks.flatMap(({ text, start, line }) => partsOf(text, start, line))).toEqual(
        partsOf(body, 0, 1),
      );
    }),
    { numRuns: 300 },
  );
});

test('each paragraph, heading and piece is a stretch of its own; a list is one', () => {
  const body = '# One\n\nTwo.\nStill two.\n\n::quote{id="q"}\n\n- a\n\n- b\n\nLast.';
  expect(chunksOf(body).map(({ line, text }) => [line, text.trim()])).toEqual([
    [1, '# One'],
    [3, 'Two.\nStill two.'],
    [6, '::quote{id="q"}\n\n- a\n\n- b'],
    [12, 'Last.'],
  ]);
});
