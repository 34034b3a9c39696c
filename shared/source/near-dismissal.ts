import { z } from 'zod';
import { CoderId, NearDismissalId, SourceId, TextId } from '../ids.ts';

/** Two sources that somebody said are two of their own, though nearly the same; `source` < `other`. */
export const NearDismissal = z.strictObject({
  id: NearDismissalId,
  rev: z.int(),
  source: SourceId,
  /** What was said is said of these two texts; of a later one of either it is asked again. */
  text: TextId,
  other: SourceId,
  otherText: TextId,
  by: CoderId,
  at: z.string(),
});
export type NearDismissal = z.infer<typeof NearDismissal>;

/** Two sources, or two things of sources, in the order such a pair is kept in. */
export const pairOfSources = <One extends { id: SourceId }>(one: One, other: One): [One, One] =>
  one.id < other.id ? [one, other] : [other, one];
