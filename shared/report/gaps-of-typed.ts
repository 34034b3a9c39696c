import type { Examined, Found } from './examined.ts';

/** Words that nobody cleared, typed into the text where no piece can hold them back. */
export function typedGaps({ lines, facts }: Examined): Found[] {
  const place = (line: number) => ({
    line,
    start: lines[line - 1] ?? 0,
    end: (lines[line] ?? (lines.at(-1) ?? 0) + 1) - 1,
  });
  const typed = (facts.typed ?? []).map(
    ({ line, signed }): Found => ({
      key: `quote-not-cleared typed ${signed}`,
      kind: 'quote-not-cleared',
      stops: true,
      title: 'Words of a quote that is not cleared stand in the text',
      detail: `${signed}. Put the quote there as a live piece, which is held back until it is cleared.`,
      place: place(line),
      mends: null,
    }),
  );
  const spoken = (facts.spoken ?? []).map(
    ({ line, words, isLong, source }): Found => ({
      key: `quote-not-cleared spoken ${words.split(' ').slice(0, 8).join(' ')}`,
      kind: 'quote-not-cleared',
      stops: isLong,
      title: 'Words of a transcript that nobody was asked about',
      detail: `Said in ${source}: “${words}”. Mark the words as a quote, and put it there as a live piece.`,
      place: place(line),
      mends: null,
    }),
  );
  return [...typed, ...spoken];
}
