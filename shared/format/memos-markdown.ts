import type { ShelvedMemo } from '../memo/shelf.ts';
import { WORKING_COPY } from './export.ts';
import { tame } from './plain-markdown.ts';

interface Frame {
  title: string;
  coders: readonly { id: string; name: string }[];
}

/** Headings of a memo stand below the two that this file gives it. */
const BELOW = '##';
const MOST_MARKS = 6;
const FENCE = /^ {0,3}(```|~~~)/;

/** A memo's Markdown with its headings moved under the file's own; code stays as it is. */
function lowered(body: string): string {
  let isCode = false;
  return body
    .split('\n')
    .map((line) => {
      if (FENCE.test(line)) isCode = !isCode;
      const marks = isCode ? undefined : /^ {0,3}(#{1,6})(?=\s)/.exec(line)?.[1];
      if (isCode || FENCE.test(line)) return line;
      const safe = tame(line);
      return marks === undefined
        ? safe
        : `${`${marks}${BELOW}`.slice(0, MOST_MARKS)}${safe.trimStart().slice(marks.length)}`;
    })
    .join('\n');
}

/** Words as they stand in a heading or a quotation, whatever marks they hold. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>~|#]/g, '\\$&');

const quoted = (words: string): string =>
  words
    .split('\n')
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join('\n');

/** Memos as Markdown in the order given, each under its place, kind, writer and days. */
export function memosMarkdown(memos: readonly ShelvedMemo[], { title, coders }: Frame): string {
  const names = new Map(coders.map(({ id, name }) => [id, name]));
  const parts = [`# Memos: ${plain(title)}`, `*This is a ${WORKING_COPY}.*`];
  if (memos.length === 0) parts.push('No memos.');
  let place = '';
  for (const memo of memos) {
    const here = `## ${plain(memo.on.name)}${memo.on.turn === null ? '' : `, turn ${memo.on.turn}`}`;
    if (here !== place) parts.push(here);
    place = here;
    const written = memo.createdAt.slice(0, 10);
    const changed = memo.changedAt.slice(0, 10);
    const days = changed === written ? written : `${written}, changed ${changed}`;
    parts.push(`*${memo.kind} memo by ${plain(names.get(memo.author) ?? 'somebody')}, ${days}*`);
    if (memo.words !== null) parts.push(quoted(memo.words));
    parts.push(lowered(memo.body));
  }
  return `${parts.join('\n\n')}\n`;
}
