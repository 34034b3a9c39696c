import { z } from 'zod';
import { ThemeId } from '../ids.ts';
import { Distinction, ThemeKind } from '../theme/theme.ts';

/** A place in the history of the codebook: behind one of its events. */
export const CodebookMark = z.strictObject({
  /** The number of the event; 0 before the first. */
  event: z.int(),
  /** When that event happened; null before the first. */
  at: z.string().nullable(),
  /** “codebook First and 2 changes”. */
  name: z.string(),
});
export type CodebookMark = z.infer<typeof CodebookMark>;

/** A theme as it was: what the events tell of it, and today's distinctions and example. */
export const ThemeThen = z.strictObject({
  id: ThemeId,
  kind: ThemeKind.nullable(),
  /** Title; null where it stood in none. */
  group: z.string().nullable(),
  parent: ThemeId.nullable(),
  title: z.string(),
  definition: z.string(),
  useWhen: z.string(),
  notWhen: z.string(),
  distinguishFrom: z.array(Distinction),
  example: z.string(),
  retired: z.boolean(),
  mergedInto: ThemeId.nullable(),
});
export type ThemeThen = z.infer<typeof ThemeThen>;

export const CodebookThen = z.strictObject({
  ...CodebookMark.shape,
  groups: z.array(z.strictObject({ kind: ThemeKind.nullable(), title: z.string() })),
  /** In the order of the frame, those retired by then included. */
  themes: z.array(ThemeThen),
  /** What is shown as it is today because the history does not tell it; empty for the codebook of today. */
  notTold: z.array(z.string()),
});
export type CodebookThen = z.infer<typeof CodebookThen>;

/** A name put on an event: a version of the codebook. */
export const CodebookVersion = z.strictObject({
  event: z.int(),
  name: z.string(),
  /** When the event happened that the name stands on. */
  at: z.string(),
});
export type CodebookVersion = z.infer<typeof CodebookVersion>;
