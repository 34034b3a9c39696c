import { expect, test } from 'vitest';
import { memosMarkdown } from '#shared/format/memos-markdown.ts';
import { shelvedMemo } from '../memo/builder.ts';

const coders = [{ id: shelvedMemo().author, name: 'Ida Holt' }];

test('memos stand under their places, each with its writer, its days and the words it hangs on', () => {
  const text = memosMarkdown(
    [
      shelvedMemo({ body: 'First.', words: 'Nobody *asked*', on: { name: 'North_1', turn: 3 } }),
      shelvedMemo({
        body: 'Second.',
        on: { name: 'North_1', turn: 3 },
        changedAt: '2021-02-01T08:00:00.000Z',
      }),
    ],
    { title: 'Two towns', coders },
  );
  expect(text).toBe(`# Memos: Two towns

*This is a working copy, not cleared.*

## North\\_1, turn 3

*analytic memo by Ida Holt, 2021-01-22*

> Nobody \\*asked\\*

First.

*analytic memo by Ida Holt, 2021-01-22, changed 2021-02-01*

Second.
`);
});

test('a tag in a memo is words, and its links lead to the web, a letter or the same folder', () => {
  const body =
    '<b>Bold</b> [a](https://a.example/x:y) [b](javascript:run()) [c](java&#115;cript:run) [d](notes.md#a:b)';
  const text = memosMarkdown([shelvedMemo({ body })], { title: 'T', coders: [] });
  expect(text).toContain('\\<b>Bold\\</b> [a](https://a.example/x:y) [b](about:blank#javascript-run()) ');
  expect(text).toContain(' [c](about:blank#java-#115;cript-run) [d](notes.md#a:b)');
  const code = '```\n<b>\n```';
  expect(memosMarkdown([shelvedMemo({ body: code })], { title: 'T', coders: [] })).toContain(code);
});

test('headings of a memo never stand above its place, and code stays as it is', () => {
  const body = '# Why\n\n###### Deep\n\n```\n# a comment\n```\n\n#tag';
  expect(memosMarkdown([shelvedMemo({ body })], { title: 'T', coders: [] })).toContain(
    'memo by somebody, 2021-01-22*\n\n### Why\n\n###### Deep\n\n```\n# a comment\n```\n\n#tag\n',
  );
});
