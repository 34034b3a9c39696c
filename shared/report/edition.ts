import { z } from 'zod';
import { CoderId, EditionId, ReportId } from '../ids.ts';
import { Audience } from '../quote/clearing.ts';
import { Block } from './block.ts';

/** What a piece came to: by the line that asks for it, so that one piece asked for twice is resolved once. */
export const ResolvedPiece = z.strictObject({ line: z.string(), blocks: z.array(Block) });
export type ResolvedPiece = z.infer<typeof ResolvedPiece>;

/** Everything a frozen edition is drawn from, together with its text. Its shape never changes under a version number. */
export const EditionDocument = z.strictObject({
  version: z.literal(1),
  study: z.string(),
  title: z.string(),
  audience: Audience,
  body: z.string(),
  pieces: z.array(ResolvedPiece),
  /** Labels of the closed waves it rests on. */
  waves: z.array(z.string()),
  /** The last event of the codebook, and its day. */
  codebook: z.strictObject({ event: z.int(), day: z.string() }),
  /** The last deed of the journal. */
  journal: z.int(),
  frozenAt: z.string(),
});
export type EditionDocument = z.infer<typeof EditionDocument>;

/** A report as it was frozen; only withdrawals are marked on it later, beside it. */
export const Edition = z.strictObject({
  id: EditionId,
  rev: z.int(),
  report: ReportId,
  name: z.string(),
  document: EditionDocument,
  /** SHA-256 of the document as it is stored, in hex. */
  hash: z.string(),
  by: CoderId,
  at: z.string(),
  /** Quotes in it that were taken back since: `document` has a mark in their place. */
  withdrawn: z.array(z.string()),
});
export type Edition = z.infer<typeof Edition>;

/** An edition as it is kept: the text that was hashed, word for word. */
export type KeptEdition = Omit<Edition, 'document' | 'withdrawn'> & { document: string };

/** An edition’s head, and the quotes in it that were withdrawn since. */
export const EditionHead = Edition.omit({ document: true }).extend({
  audience: Audience,
  waves: z.array(z.string()),
});
export type EditionHead = z.infer<typeof EditionHead>;

/** An edition that holds the words of a quote. */
export const WithEdition = Edition.pick({ id: true, name: true, report: true, at: true }).extend({
  /** The report’s, as it was frozen. */
  title: z.string(),
  audience: Audience,
});
export type WithEdition = z.infer<typeof WithEdition>;
