import { z } from 'zod';
import { Coding } from '../coding/coding.ts';
import { AreaId, CoderId, SourceId, ThemeId, TurnId, WaveId } from '../ids.ts';

/** A source in which a theme was not looked for as it is meant today, though it was read in full. */
export const ReopenedSource = z.strictObject({
  source: SourceId,
  title: z.string(),
  area: AreaId.nullable(),
  wave: WaveId.nullable(),
  /** Participant words. */
  words: z.int(),
  /** Who read it in full. */
  coders: z.array(CoderId),
});
export type ReopenedSource = z.infer<typeof ReopenedSource>;

/** What one theme waits for. */
export const QueueItem = z.strictObject({
  theme: ThemeId,
  sources: z.array(ReopenedSource),
  /** Number of the event that reopened the sources; 0 where there are none. */
  reopenedAt: z.int(),
  /** Codings older than the theme's last narrowing or shift, or still on a theme that was split. */
  codings: z.array(Coding),
  /** Number of the event that they are older than; 0 where there are none. */
  outdatedAt: z.int(),
  /** Where the passages of a split theme may go: its parts, itself included where it was kept; empty otherwise. */
  parts: z.array(ThemeId),
  /** Number of the codebook's last event when this was read. */
  asOf: z.int(),
});
export type QueueItem = z.infer<typeof QueueItem>;

/** Number of the codebook's last event when it was looked at; what changed its meaning since is a conflict. */
const asOf = z.int().optional();

/** Looked for the themes in each of the sources, and nothing was there. Ids or titles. */
export const NothingHere = z.strictObject({
  themes: z.array(z.string()).min(1).max(500),
  sources: z.array(z.string()).min(1).max(2000),
  asOf,
});
export type NothingHere = z.infer<typeof NothingHere>;

/** Codings that hold under the present meaning of their themes. */
export const StillHolds = z.strictObject({ codings: z.array(z.string()).min(1).max(10_000), asOf });
export type StillHolds = z.infer<typeof StillHolds>;

/** Words of a participant’s turn that may hold a theme; never more than a hint. Offsets are of the source’s text. */
export const LikelyPassage = z.strictObject({
  turn: TurnId,
  /** Counted from 1. */
  turnNumber: z.int(),
  start: z.int(),
  end: z.int(),
  score: z.number(),
  /** The words it was found by, the weightiest first. */
  because: z.array(z.string()),
});
export type LikelyPassage = z.infer<typeof LikelyPassage>;
