import { z } from 'zod';
import { TextId, ThemeId } from '../ids.ts';
import { NextStep } from '../next-step/next-step.ts';
import { ThemeKind } from '../theme/theme.ts';
import type { HeadingFound } from './proposal.ts';

/** The key that stands for themes under no heading where kinds are given. */
export const NO_HEADING = '';

/** A kind for every heading that somebody mapped, by its key; those under it take it over. Null keeps themes unsorted. */
export const KindsByHeading = z.record(z.string(), ThemeKind.nullable());
export type KindsByHeading = z.infer<typeof KindsByHeading>;

/** What is taken of a reading’s proposals; what is not named is left. */
export const Accepting = z.strictObject({
  /** The text that was read; where another is in force by now, nothing is kept. */
  textVersion: TextId.optional(),
  kinds: KindsByHeading.default({}),
  /** `into` is a theme of the study, by id or title, that stands for the one proposed. */
  themes: z
    .array(z.strictObject({ key: z.string(), into: z.string().optional() }))
    .max(500)
    .default([]),
  /** `area` and `role` as somebody corrected them. */
  quotes: z
    .array(
      z.strictObject({
        key: z.string(),
        area: z.string().nullable().optional(),
        role: z.string().optional(),
      }),
    )
    .max(1000)
    .default([]),
  citations: z.array(z.string()).max(1000).default([]),
  steps: z
    .array(z.strictObject({ key: z.string(), horizon: NextStep.shape.horizon.optional() }))
    .max(500)
    .default([]),
  /** What is to be remembered of the reading, as memos on it. */
  notes: z.array(z.string()).max(500).default([]),
});
export type Accepting = z.infer<typeof Accepting>;

/** How much was kept; what was there before is not counted. */
export const Accepted = z.strictObject({
  groups: z.int(),
  themes: z.int(),
  quotes: z.int(),
  codings: z.int(),
  citations: z.int(),
  steps: z.int(),
  memos: z.int(),
  /** The theme of the study for each one taken, by its key. */
  themeOf: z.record(z.string(), ThemeId),
});
export type Accepted = z.infer<typeof Accepted>;

/** The kind of the themes under a heading: as it was mapped, else as what it stands under was; undefined where nobody said. */
export function kindUnder(
  heading: string | null,
  headings: readonly Pick<HeadingFound, 'key' | 'parent'>[],
  kinds: KindsByHeading,
): ThemeKind | null | undefined {
  let at = heading;
  while (at !== null) {
    if (kinds[at] !== undefined) return kinds[at];
    const key: string = at;
    at = headings.find((one) => one.key === key)?.parent ?? null;
  }
  return heading === null ? kinds[NO_HEADING] : undefined;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How print signs words of a reading: “Council employee, Sutton”; "" where nobody is known to have said them. */
export const signedBy = ({ area, role }: { area: string | null; role: string }): string =>
  [capitalised(role), area ?? ''].filter((part) => part !== '').join(', ');
