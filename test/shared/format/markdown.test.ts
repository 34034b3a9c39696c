import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTooMuch, parserFor, treeOf } from '#shared/format/markdown-tree.ts';

const piece = fc.constantFrom(
  ...[
    'a',
    'van',
    'x.org',
    'A b',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '-',
    '--',
    '---',
    '- ',
    '1. ',
    '+ ',
    '* ',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '# ',
    '> ',
    '[',
    ']',
    '[ ',
    '[x',
    '(',
    ')',
    ': ',
    ':',
    ':-',
    '|',
    '~~',
    '@',
  ],
  ...[
    'www.',
    'http://',
    'mailto:',
    '<br>',
    '<b>',
    '&amp;',
    '\\\\',
    '!',
    '[^1]',
    '\r\n',
    'é',
    '😀',
    '=',
    '===',
  ],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('a text without a sign of GitHub’s Markdown reads the same without looking for it', () => {
  fc.assert(
    fc.property(
      text.filter((one) => parserFor(one) === 'plain'),
      (one) => {
        expect(treeOf(one, 'plain')).toEqual(treeOf(one, 'github'));
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  'a | b\n-- | --',
  'a\n:-',
  '~~gone~~',
  'see www.example.org',
  'see https://example.org',
  'write to a@example.org',
  'so[^1]\n\n[^1]: there',
  '- [ ] to do',
  '- [X] done',
])('the sign in %j is seen', (one) => {
  expect(parserFor(one)).toBe('github');
  expect(treeOf(one, 'github')).not.toEqual(treeOf(one, 'plain'));
});

test.each([
  ['paragraphs', '**P:** So it was, and so it went on for a while.\n\n', 11_000, 60_000],
  ['items of lists', '- a\n\n', 5_000, 20_000],
  ['lines', 'so it went\n', 4_000, 400_000],
])(
  'a long interview of %s is parsed, and what would take minutes or gigabytes is not',
  (_, one, few, many) => {
    expect(isTooMuch(one.repeat(few))).toBe(false);
    expect(isTooMuch(one.repeat(many))).toBe(true);
  },
);
