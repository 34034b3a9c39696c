import { dayLabel } from '../dates.ts';
import { changedText, type Talk } from '../participant/talk.ts';
import type { Audience } from '../quote/clearing.ts';
import type { QuoteView } from '../quote/quote.ts';
import { Block } from './block.ts';
import { EditionDocument } from './edition.ts';

/** The quotes an edition holds the words of, each once; citations are none. */
export const quotesHeld = ({ pieces }: EditionDocument): string[] => [
  ...new Set(
    pieces.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.block === 'quote' && block.is === 'quote' ? [block.id] : [])),
    ),
  ),
];

/** Quotes whose words were erased from an edition. */
export const quotesErased = ({ pieces }: EditionDocument): string[] => [
  ...new Set(
    pieces.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.block === 'held-back' && block.is === 'withdrawn' ? [block.id] : [])),
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

/** Whose words an edition has to lose. */
export interface Losing {
  talk: Talk;
  /** Whether a quote is known to be theirs, or another person’s: that one stays as it was printed. */
  isTheirs(quote: string): boolean;
  isAnothers(quote: string): boolean;
  /** The day the words were erased. */
  on: string;
}

/** Printed words without the marks of a quotation, in the pieces that were left standing. */
const pieces = (words: string): string[] =>
  words.split(/\[[^\]]*\]|…|\.{3}/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece));

function blockWithout(block: Block, { talk, isTheirs, isAnothers, on }: Losing): Block {
  if (block.block === 'quote' && block.is === 'quote') {
    if (isAnothers(block.id)) return block;
    if (isTheirs(block.id) || pieces(block.words).every(talk.isAll))
      return {
        block: 'held-back',
        id: block.id,
        is: 'withdrawn',
        why: `Withdrawn: the words were erased on ${dayLabel(on)}.`,
      };
  }
  return Block.parse(JSON.parse(changedText(JSON.stringify(block), talk.without)));
}

/** An edition without the words of one person, a mark in the place of each: the one change an edition ever sees (I12). */
export const editionWithout = (frozen: EditionDocument, losing: Losing): EditionDocument => {
  const { pieces: found, ...rest } = frozen;
  const text = changedText(JSON.stringify(rest), losing.talk.without);
  return EditionDocument.parse({
    ...JSON.parse(text),
    pieces: found.map(({ line, blocks }) => ({
      line: losing.talk.without(line),
      blocks: blocks.map((block) => blockWithout(block, losing)),
    })),
  });
};
