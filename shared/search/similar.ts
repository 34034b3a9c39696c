import { z } from 'zod';
import { AreaId, SourceId, TextId, TurnId, WaveId } from '../ids.ts';

/** A stretch of talk that speaks like the passages of a theme and is not coded with it. */
export const SimilarPassage = z.strictObject({
  source: SourceId,
  /** The text that the offsets count in. */
  textVersion: TextId,
  area: AreaId.nullable(),
  wave: WaveId.nullable(),
  turn: TurnId,
  /** Counted from 1. */
  turnNumber: z.int(),
  /** Where the sentences stand that speak alike, in UTF-16 code units of the source's text. */
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** What the same turn says before and after, cut at words. */
  before: z.string(),
  after: z.string(),
  attribution: z.string(),
  /** The words it rests on, heaviest first. */
  because: z.array(z.string()),
  /** How many coded passages of the theme say at least one of them. */
  passages: z.int(),
});
export type SimilarPassage = z.infer<typeof SimilarPassage>;

/** What somebody says to a suggestion; `start` and `end` are those of the passage suggested. */
export const SimilarAnswer = z.strictObject({
  source: z.string(),
  /** The text that the offsets count in; where another is in force by now, it is refused. */
  textVersion: TextId.optional(),
  start: z.int().min(0),
  end: z.int().min(1),
  accept: z.boolean(),
});
export type SimilarAnswer = z.infer<typeof SimilarAnswer>;
