import { z } from 'zod';
import { CellState } from '../analysis/cell-state.ts';
import { ThemeKind } from '../theme/theme.ts';

/** The mark of a cell, with its name for those who do not see it. */
export const CellMark = z.strictObject({
  state: CellState,
  /** 1 to 3; null where strength was not assessed. */
  size: z.int().min(1).max(3).nullable(),
  kind: ThemeKind.nullable(),
  /** Only voices other than the coordinator's raise it. */
  othersOnly: z.boolean(),
  provisional: z.boolean(),
  name: z.string(),
});
export type CellMark = z.infer<typeof CellMark>;

/** Words of one look: plain, standing out, or in the softer ink of a note; or a mark. */
export const Run = z.union([
  z.strictObject({ text: z.string(), look: z.enum(['plain', 'strong', 'soft', 'suggested']) }),
  z.strictObject({ mark: CellMark }),
  z.strictObject({ shape: ThemeKind.nullable() }),
]);
export type Run = z.infer<typeof Run>;

/** A table: every row has as many cells as the head. */
export const BlockTable = z.strictObject({
  head: z.array(z.string()),
  rows: z.array(z.array(z.array(Run))),
});
export type BlockTable = z.infer<typeof BlockTable>;

/**
 * What a live piece comes to when it is resolved: words and drawings that nothing later changes. Preview, Word, HTML,
 * Markdown and frozen editions are all written from these and from nothing else.
 */
export const Block = z.discriminatedUnion('block', [
  /** Somebody's words with what stands beneath them; `citation` has been published before. */
  z.strictObject({
    block: z.literal('quote'),
    is: z.enum(['quote', 'citation']),
    id: z.string(),
    words: z.string(),
    signed: z.string(),
    /** When it was said, or where it was published. */
    where: z.string(),
  }),
  /** A quote that may not leave for the report's audience: never its words, only why. */
  z.strictObject({
    block: z.literal('held-back'),
    id: z.string(),
    is: z.enum(['not-cleared', 'not-verbatim', 'withdrawn', 'missing']),
    why: z.string(),
  }),
  z.strictObject({ block: z.literal('paragraph'), runs: z.array(Run) }),
  z.strictObject({ block: z.literal('list'), items: z.array(z.array(Run)) }),
  /** A table with its caption above and what its signs mean below. */
  z.strictObject({
    block: z.literal('table'),
    caption: z.string(),
    table: BlockTable,
    note: z.string(),
  }),
  /** A drawing with the same as a table; measures in CSS pixels. */
  z.strictObject({
    block: z.literal('figure'),
    caption: z.string(),
    /** What it shows, for those who do not see it. */
    alt: z.string(),
    width: z.int(),
    height: z.int(),
    svg: z.string(),
    table: BlockTable,
    note: z.string(),
  }),
  /** What was asked for and is not there (an unknown piece, a theme that is gone), or holds nothing yet. */
  z.strictObject({ block: z.literal('gap'), is: z.enum(['missing', 'empty']), why: z.string() }),
]);
export type Block = z.infer<typeof Block>;
export type BlockOf<Kind extends Block['block']> = Extract<Block, { block: Kind }>;

export const plainRun = (text: string): Run => ({ text, look: 'plain' });
