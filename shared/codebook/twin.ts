import { z } from 'zod';
import { CoderId, ThemeId, TwinDismissalId } from '../ids.ts';

/** Two themes that somebody said are two things, though they lie on the same passages; `theme` < `twin`. */
export const TwinDismissal = z.strictObject({
  id: TwinDismissalId,
  rev: z.int(),
  theme: ThemeId,
  twin: ThemeId,
  by: CoderId,
  at: z.string(),
});
export type TwinDismissal = z.infer<typeof TwinDismissal>;

/** A theme that lies on many of the same passages as the one asked about. */
export const Twin = z.strictObject({
  theme: ThemeId,
  /** Passages of the theme asked about that carry the twin too. */
  shared: z.int(),
  /** Passages of the theme asked about, and of the twin. */
  of: z.int(),
  ofTwin: z.int(),
});
export type Twin = z.infer<typeof Twin>;

const CLOSE_PASSAGES = 3;
const CLOSE_PART = 0.5;

/** Whether two themes share at least three passages and half of the smaller one's: perhaps they are one. */
export const isClose = ({ shared, of, ofTwin }: Pick<Twin, 'shared' | 'of' | 'ofTwin'>): boolean =>
  shared >= CLOSE_PASSAGES && shared >= CLOSE_PART * Math.min(of, ofTwin);

/** A pair in the order it is kept in. */
export const pairOf = (one: ThemeId, other: ThemeId): Pick<TwinDismissal, 'theme' | 'twin'> =>
  one < other ? { theme: one, twin: other } : { theme: other, twin: one };
