import type { Block } from '#shared/report/block.ts';

/** How many quotes pieces come to, and how many of them may be read by the report's audience. */
export function quoteCount(pieces: Iterable<readonly Block[]>): { all: number; cleared: number } {
  let [cleared, held] = [0, 0];
  for (const blocks of pieces)
    for (const block of blocks) {
      if (block.block === 'quote' && block.is === 'quote') cleared += 1;
      if (block.block === 'held-back') held += 1;
    }
  return { all: cleared + held, cleared };
}

/** Words and quotes in a line: `6,240 words · 14 quotes, 13 cleared`. */
export const countWords = (words: number, { all, cleared }: { all: number; cleared: number }): string =>
  [
    `${words.toLocaleString()} ${words === 1 ? 'word' : 'words'}`,
    all === 0 ? 'no quotes' : `${all} ${all === 1 ? 'quote' : 'quotes'}, ${cleared} cleared`,
  ].join(' · ');
