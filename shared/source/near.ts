import { z } from 'zod';
import { SourceId } from '../ids.ts';
import { PRIMARY_REASONS } from './primary.ts';

/**
 * How a file is like what there is already: the same bytes, the same words, nearly all of its words there, or nearly all
 * of the other's words in it.
 */
export const NearKind = z.enum(['same-file', 'same-text', 'near', 'holds']);
export type NearKind = z.infer<typeof NearKind>;

/** From this share of a text's shingles on it is called a near-duplicate of what holds them. */
export const NEAR_FROM = 0.9;

/** Two sources that both count and are nearly the same, with the one that is proposed to count. */
export const NearSources = z.strictObject({
  /** The source that would be the duplicate. */
  id: SourceId,
  primary: SourceId,
  /** Share of the source's words that are in the primary, and of the primary's that are in the source, 0 to 1. */
  inPrimary: z.number(),
  ofPrimary: z.number(),
  reason: z.enum(PRIMARY_REASONS),
});
export type NearSources = z.infer<typeof NearSources>;

/** A sentence of one source beside the one that takes its place in the other; null where it has none. */
export const NearDifference = z.strictObject({ source: z.string().nullable(), other: z.string().nullable() });
export type NearDifference = z.infer<typeof NearDifference>;
