import { z } from 'zod';
import { CodingId } from '../ids.ts';
import { NewTheme, Theme } from '../theme/theme.ts';

/** A theme that a split gives; kind, group and parent are those of the whole unless it says otherwise. */
export const SplitPart = NewTheme.partial({ kind: true });
export type SplitPart = z.infer<typeof SplitPart>;

/**
 * Splits a theme. `to` names the parts a passage goes to by their titles; passages that are not listed
 * stay with the whole until they are re-coded. With `keep` the whole goes on as one of the parts, under
 * its own title.
 */
export const ThemeSplit = z.strictObject({
  into: z.array(SplitPart).min(1).max(20),
  passages: z.array(z.strictObject({ coding: CodingId, to: z.array(z.string()).min(1) })).optional(),
  keep: z.boolean().optional(),
  note: z.string().optional(),
  /** The rev of the theme that is split, as the sender saw it. */
  rev: z.int().optional(),
});
export type ThemeSplit = z.infer<typeof ThemeSplit>;

/**
 * Gives further passages of a split theme to its parts, named by id or title; the whole itself where it was
 * kept as one of them. A passage for several parts is copied.
 */
export const HandOut = z.strictObject({
  passages: z
    .array(z.strictObject({ coding: CodingId, to: z.array(z.string()).min(1) }))
    .min(1)
    .max(5000),
});
export type HandOut = z.infer<typeof HandOut>;

export const HandedOut = z.strictObject({
  /** How many codings now carry a part. */
  repointed: z.int(),
  /** Codings that still carry the whole and wait. */
  waiting: z.array(CodingId),
});
export type HandedOut = z.infer<typeof HandedOut>;

export const ThemeSplitDone = z.strictObject({
  theme: Theme,
  parts: z.array(Theme),
  event: z.int(),
  /** How many codings now carry a part. */
  repointed: z.int(),
  /** Codings that still carry the whole. */
  waiting: z.array(CodingId),
});
export type ThemeSplitDone = z.infer<typeof ThemeSplitDone>;
