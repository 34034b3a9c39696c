import { z } from 'zod';
import { SourceId, ThemeId, TurnId } from '../ids.ts';
import { SpeakerRole } from '../source/source.ts';
import { Span } from '../span.ts';

/** A turn that holds what was looked for; `start` and `end` are where first, in UTF-16 code units of the source's text. */
export const Hit = z.strictObject({
  source: SourceId,
  turn: TurnId,
  /** The turn's number in its source, counted from 1. */
  turnNumber: z.int(),
  start: z.int(),
  end: z.int(),
  /** The words around it; where they were cut stands an ellipsis. */
  snippet: z.string(),
  role: SpeakerRole,
  /** What the text calls who speaks. */
  speaker: z.string().nullable(),
  /** Where the turn begins and ends. */
  turnSpan: Span,
  /** Everywhere in the turn, in order and apart; the first twenty. */
  matches: z.array(Span),
  /** The words around them all; each piece says where it starts in the source's text. */
  pieces: z.array(z.strictObject({ start: z.int(), text: z.string() })),
  /** What the turn is coded with already, and where. */
  codings: z.array(Span.extend({ theme: ThemeId })),
});
export type Hit = z.infer<typeof Hit>;

/** How far the coding of a hit reaches: what was found, the sentence around it, or the whole turn. */
export const HitReach = z.enum(['words', 'sentence', 'turn']);
export type HitReach = z.infer<typeof HitReach>;

/** Hits that were looked at and are to carry a theme; `matches` are those of each that were shown. */
export const HitsToCode = z.strictObject({
  theme: z.string(),
  as: HitReach,
  hits: z
    .array(z.strictObject({ source: SourceId, turn: TurnId, matches: z.array(Span).min(1).max(20) }))
    .min(1)
    .max(500),
});
export type HitsToCode = z.infer<typeof HitsToCode>;
