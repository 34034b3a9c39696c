import { z } from 'zod';
import type { Coding } from '../coding/coding.ts';
import { CodingId, type ThemeId } from '../ids.ts';
import { Theme } from '../theme/theme.ts';

/** Merges a theme into another; `into` is an id or a title, `note` the reason kept in the history. */
export const ThemeMerge = z.strictObject({
  into: z.string(),
  note: z.string().optional(),
  /** The rev of the theme that goes, as the sender saw it. */
  rev: z.int().optional(),
});
export type ThemeMerge = z.infer<typeof ThemeMerge>;

/** Two codings of one coder on the same words that a merge made one, with stances that differed. */
export const DifferingStances = z.strictObject({
  coding: CodingId,
  kept: z.string(),
  dropped: z.string(),
});
export type DifferingStances = z.infer<typeof DifferingStances>;

export const ThemeMerged = z.strictObject({
  theme: Theme,
  into: Theme,
  event: z.int(),
  /** How many codings now carry the other theme. */
  repointed: z.int(),
  /** How many codings fell together with one that was there. */
  joined: z.int(),
  differing: z.array(DifferingStances),
});
export type ThemeMerged = z.infer<typeof ThemeMerged>;

interface Joined {
  survivor: Coding;
  gone: Coding;
}

/** What a merge does to the codings of the two themes. */
export interface MergedCodings {
  repointed: Coding[];
  joined: Joined[];
  differing: DifferingStances[];
}

const placeOf = ({ source, textVersion, start, end, coder }: Coding) =>
  `${source} ${textVersion} ${start} ${end} ${coder}`;

const weight = (coding: Coding, toRecheck: (coding: Coding) => boolean): number =>
  (coding.state === 'accepted' ? 2 : 0) + (toRecheck(coding) ? 0 : 1);

/** A coding that stands for another of the same words: what it had left open it takes over. */
export const takingOver = (survivor: Coding, gone: Coding): Coding => ({
  ...survivor,
  stance: survivor.stance ?? gone.stance,
  told: survivor.told || gone.told,
  prompted: survivor.prompted || gone.prompted,
});

/**
 * Re-points the codings of the theme that goes, keeping where they came from. Where that makes two alike
 * (same coder, same words) the one that says more under the present meaning survives, by default the one
 * that was there; what it had left open it takes over from the other (method 1.3).
 */
export function mergeCodings(
  going: readonly Coding[],
  staying: readonly Coding[],
  into: ThemeId,
  toRecheck: (coding: Coding) => boolean,
): MergedCodings {
  const there = new Map(staying.map((coding) => [placeOf(coding), coding]));
  const merged: MergedCodings = { repointed: [], joined: [], differing: [] };
  for (const coding of going) {
    const arriving: Coding = { ...coding, theme: into, cameFrom: coding.theme };
    const twin = there.get(placeOf(coding));
    if (!twin) {
      merged.repointed.push(arriving);
      continue;
    }
    const [first, gone] =
      weight(coding, toRecheck) > weight(twin, toRecheck) ? [arriving, twin] : [twin, coding];
    merged.joined.push({ survivor: takingOver(first, gone), gone });
    if (first.stance !== null && gone.stance !== null && first.stance !== gone.stance)
      merged.differing.push({ coding: first.id, kept: first.stance, dropped: gone.stance });
  }
  return merged;
}
