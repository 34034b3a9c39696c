import { type Copy, copyOf, type ListFrame, type ListPart, listParts } from '../quote/list.ts';
import type { QuoteView } from '../quote/quote.ts';
import { readersWords } from '../quote/readers.ts';
import { WORKING_COPY } from './export.ts';
import { plain } from './plain-markdown.ts';

/** What stands over a list: for whom it is, and what is not in it. */
export const copyWords = (copy: Copy, leftOut: number): string =>
  copy === 'working'
    ? `This is a ${WORKING_COPY} for readers.`
    : readersWords(leftOut, copy === 'cleared' ? undefined : copy);

/** What stands in a list that holds nothing. */
export const emptyWords = (marked: number): string =>
  marked === 0 ? 'No quotes are marked yet.' : 'None of them is cleared yet.';

function part(one: ListPart): string {
  if ('heading' in one) return `${'#'.repeat(one.level + 1)} ${plain(one.heading)}`;
  const { words, signed, more } = one.quote;
  const said = plain(words)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd());
  const behind = more.map(({ name, text }) => `> ${name}: ${plain(text).replaceAll('\n', ' ')}`);
  return [...said, '>', `> — ${plain(signed)}`, ...behind.flatMap((line) => ['>', line])].join('\n');
}

/** A list of quotes as Markdown. */
export const listMarkdown = (title: string, says: string, parts: readonly ListPart[]): string =>
  `${[`# Quotes: ${plain(title)}`, `*${says}*`, ...parts.map(part)].join('\n\n')}\n`;

/**
 * Quotes as a Markdown list by theme, area and month; one with several themes stands under each. A copy for readers
 * leaves out what is not cleared for them, and says so.
 */
export function quotesMarkdown(all: readonly QuoteView[], frame: ListFrame, copy: Copy = 'working'): string {
  const { quotes, leftOut } = copyOf(all, copy);
  const list = listMarkdown(frame.title, copyWords(copy, leftOut), listParts(quotes, frame, copy));
  return quotes.length > 0 ? list : `${list}\n${emptyWords(all.length)}\n`;
}
