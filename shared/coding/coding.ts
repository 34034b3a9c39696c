import { z } from 'zod';
import { CoderId, CodingId, SourceId, TextId, ThemeId } from '../ids.ts';
import { Span } from '../span.ts';

export const Stance = z.enum([
  'anticipated',
  'early-sign',
  'occurring',
  'easing',
  'resolved',
  'not-happening',
]);
export type Stance = z.infer<typeof Stance>;

/**
 * An excerpt with a theme and its coder. The excerpt is a value of the coding, shared with no other:
 * `start`, `end` are UTF-16 code units of text version `textVersion`; `text` the exact words, `prefix` and
 * `suffix` up to 32 code units around them.
 */
export const Coding = z.strictObject({
  id: CodingId,
  rev: z.int(),
  source: SourceId,
  textVersion: TextId,
  start: z.int(),
  end: z.int(),
  text: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  theme: ThemeId,
  coder: CoderId,
  /** The codebook event number at which it was made or last confirmed. */
  event: z.int(),
  /** Null is *none yet*: counts as anticipated for threats, as occurring for all else. */
  stance: Stance.nullable(),
  /** The time the words speak of, where it is not the time of the telling. */
  told: z.string(),
  prompted: z.boolean(),
  state: z.enum(['proposed', 'accepted', 'rejected']),
  origin: z.enum(['person', 'import', 'suggestion']),
  /** The theme it carried before a merge or split re-pointed it. */
  cameFrom: ThemeId.nullable(),
  createdAt: z.string(),
});
export type Coding = z.infer<typeof Coding>;

/** `source` and `theme` are ids or titles; the span must lie in participants' or unknown speakers' words. */
export const NewCoding = z.strictObject({
  source: z.string(),
  /** The text that the offsets count in; where another is in force by now, it is refused. */
  textVersion: TextId.optional(),
  start: z.int().min(0),
  end: z.int().min(1),
  theme: z.string(),
  stance: Stance.nullable().optional(),
  told: z.string().optional(),
  prompted: z.boolean().optional(),
});
export type NewCoding = z.infer<typeof NewCoding>;

export const CodingChanges = z
  .strictObject({
    /** The text that new edges count in; where the coding stands on another by now, it is refused. */
    textVersion: TextId,
    start: z.int().min(0),
    end: z.int().min(1),
    theme: z.string(),
    stance: Stance.nullable(),
    told: z.string(),
    prompted: z.boolean(),
    /** Confirms the coding under the present meaning of its theme. */
    confirm: z.literal(true),
  })
  .partial();
export type CodingChanges = z.infer<typeof CodingChanges>;

export const CONTEXT_LENGTH = 32;

/**
 * Codes a selection in one deed: every span is cut into runs of participants' turns, each run an excerpt
 * of its own; interviewer turns between them are left out.
 */
export const BulkCoding = z.strictObject({
  source: z.string(),
  /** The text that the offsets count in; where another is in force by now, it is refused. */
  textVersion: TextId.optional(),
  spans: z.array(Span).min(1).max(1000),
  theme: z.string(),
  stance: Stance.nullable().optional(),
  told: z.string().optional(),
  prompted: z.boolean().optional(),
});
export type BulkCoding = z.infer<typeof BulkCoding>;
