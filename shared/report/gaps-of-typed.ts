import type { Examined, Found } from './examined.ts';

/** Words that nobody cleared, typed into the text where no piece can hold them back. */
export const typedGaps = ({ lines, facts }: Examined): Found[] =>
  (facts.typed ?? []).map(({ line, signed }) => ({
    key: `quote-not-cleared typed ${signed}`,
    kind: 'quote-not-cleared',
    stops: true,
    title: 'Words of a quote that is not cleared stand in the text',
    detail: `${signed}. Put the quote there as a live piece, which is held back until it is cleared.`,
    place: { line, start: lines[line - 1] ?? 0, end: (lines[line] ?? (lines.at(-1) ?? 0) + 1) - 1 },
    mends: null,
  }));
