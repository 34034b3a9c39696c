import { z } from 'zod';
import { ThemeKind } from '../theme/theme.ts';

const line = z.strictObject({
  title: z.string(),
  kind: ThemeKind.nullable(),
  /** Titles of the group and of the theme it stands under. */
  group: z.string().nullable(),
  parent: z.string().nullable(),
});

/** What a codebook file holds, and what of it a study does not have. */
export const CodebookReview = z.strictObject({
  format: z.enum(['qdc', 'csv', 'yaml']),
  /** The program that wrote it, where it says. */
  origin: z.string(),
  groups: z.array(z.strictObject({ title: z.string(), kind: ThemeKind.nullable(), isKnown: z.boolean() })),
  /** Known by the id of the file, or by title and place. */
  themes: z.array(line.extend({ isKnown: z.boolean() })),
  /** What it holds that has no place here. */
  notShown: z.array(
    z.strictObject({ what: z.string(), count: z.int().nonnegative(), named: z.array(z.string()) }),
  ),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});
export type CodebookReview = z.infer<typeof CodebookReview>;

/** A codebook handed in: its text, and what its file is called. */
export const CodebookGiven = z.strictObject({
  fileName: z.string().trim().min(1).max(300),
  text: z.string().max(8 * 1024 * 1024, 'a codebook of more than 8 MB'),
});
export type CodebookGiven = z.infer<typeof CodebookGiven>;

/** What taking a codebook in did. */
export const CodebookTaken = z.strictObject({
  groups: z.int().nonnegative(),
  themes: z.int().nonnegative(),
});
export type CodebookTaken = z.infer<typeof CodebookTaken>;
