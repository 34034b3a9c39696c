import { inMarks } from '#shared/quote/marks.ts';
import type { Block } from '#shared/report/block.ts';
import { type Chunk, chunksOf } from '#shared/report/chunk.ts';
import type { EditionDocument } from '#shared/report/edition.ts';
import { readReport } from '#shared/report/read.ts';

type Blocks = ReadonlyMap<string, readonly Block[]>;

/** What a frozen edition’s pieces came to; a quote withdrawn since is drawn as such, never its words. */
export function frozenBlocks({ pieces }: EditionDocument, withdrawn: readonly string[]): Blocks {
  const gone = new Set(withdrawn);
  const kept = (block: Block): Block =>
    block.block === 'quote' && block.is === 'quote' && gone.has(block.id)
      ? {
          block: 'held-back',
          id: block.id,
          is: 'withdrawn',
          why: 'It was withdrawn after this edition was frozen.',
        }
      : block;
  return new Map(pieces.map(({ line, blocks }) => [line, blocks.map(kept)]));
}

/** A quote whose marks alone are other is no other quote: editions frozen early hold their words without. */
const alike = (block: Block): Block =>
  block.block === 'quote' ? { ...block, words: inMarks(block.words, 'en') } : block;

/** Each stretch with all that is drawn of it, so that a piece whose data changed counts as changed. */
export function drawnStretches(chunks: readonly Chunk[], blocks: Blocks): string[] {
  return chunks.map(({ text }) => {
    const lines = /^\s*::/m.test(text)
      ? readReport(text).parts.flatMap((part) => (part.is === 'piece' ? part.key : []))
      : [];
    return JSON.stringify([text.trim(), lines.map((line) => blocks.get(line)?.map(alike) ?? null)]);
  });
}

export const chunksOfEdition = ({ body }: EditionDocument): Chunk[] => chunksOf(body);
