import type { Audience } from '../quote/clearing.ts';
import type { QuoteView } from '../quote/quote.ts';
import type { EditionDocument } from './edition.ts';

/** The quotes an edition holds the words of, each once; citations are none. */
export const quotesHeld = ({ pieces }: EditionDocument): string[] => [
  ...new Set(
    pieces.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.block === 'quote' && block.is === 'quote' ? [block.id] : [])),
    ),
  ),
];

/** Whether a quote that left for an audience was taken back since: it is gone, or somebody said no. */
export const isTakenBack = (quote: QuoteView | undefined, audience: Audience): boolean =>
  quote === undefined ||
  quote.refusals.some((one) => one.audience === audience && one.is === 'no') ||
  quote.standings.some(
    (one) => one.audience === audience && (one.state === 'withdrawn' || one.state === 'refused'),
  );

/** An edition as it may be shown today: a quote that was taken back leaves a mark in its place, never its words. */
export function withMarks(frozen: EditionDocument, withdrawn: readonly string[]): EditionDocument {
  if (withdrawn.length === 0) return frozen;
  return {
    ...frozen,
    pieces: frozen.pieces.map(({ line, blocks }) => ({
      line,
      blocks: blocks.map((block) =>
        block.block === 'quote' && block.is === 'quote' && withdrawn.includes(block.id)
          ? {
              block: 'held-back' as const,
              id: block.id,
              is: 'withdrawn' as const,
              why: 'Withdrawn after this edition was frozen.',
            }
          : block,
      ),
    })),
  };
}
