import { z } from 'zod';
import { SourceId, TurnId } from '../ids.ts';

/** A turn that holds what was looked for; `start` and `end` are where, in UTF-16 code units of the source's text. */
export const Hit = z.strictObject({
  source: SourceId,
  turn: TurnId,
  /** The turn's number in its source, counted from 1. */
  turnNumber: z.int(),
  start: z.int(),
  end: z.int(),
  /** The words around it; where they were cut stands an ellipsis. */
  snippet: z.string(),
});
export type Hit = z.infer<typeof Hit>;
