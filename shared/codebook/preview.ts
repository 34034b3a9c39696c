import { z } from 'zod';
import { CellState } from '../analysis/cell-state.ts';
import { AreaId, ThemeId, WaveId } from '../ids.ts';
import { ThemeChanges } from '../theme/theme.ts';
import { TrajectoryLabel } from '../trajectory/trajectory.ts';
import { ThemeMerge } from './merge.ts';
import { ThemeSplit } from './split.ts';

/** A deed on one theme to look at before it is done; what the deed would be refused for, its preview is. */
export const PreviewAsked = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('change'), changes: ThemeChanges }),
  z.strictObject({ deed: z.literal('merge'), merge: ThemeMerge }),
  z.strictObject({ deed: z.literal('split'), split: ThemeSplit }),
]);
export type PreviewAsked = z.infer<typeof PreviewAsked>;

/** A cell before and after; `before` has one state for each theme of `from`. */
export const CellPreview = z.strictObject({
  area: AreaId,
  wave: WaveId,
  provisional: z.boolean(),
  before: z.array(CellState),
  after: CellState,
  /** Whether only voices other than the panel's raise it, before (in the last of `from`) and after. */
  othersOnly: z.strictObject({ before: z.boolean(), after: z.boolean() }),
});
export type CellPreview = z.infer<typeof CellPreview>;

/** A theme as the deed would leave it. */
export const ThemePreview = z.strictObject({
  /** Null for a part that a split would make. */
  theme: ThemeId.nullable(),
  title: z.string(),
  /** The themes whose states stand before: itself; of a merge the one that goes and then itself; of a split the whole. */
  from: z.array(ThemeId),
  /** Area by area, wave by wave, those that stay as they are too. */
  cells: z.array(CellPreview),
  /** How many cells go from one state to another, seen from the last of `from`; the most frequent first. */
  moves: z.array(z.strictObject({ from: CellState, to: CellState, count: z.int() })),
  /** Areas in which the cells of closed waves change, with the suggested label before and after. */
  stories: z.array(
    z.strictObject({
      area: AreaId,
      before: TrajectoryLabel,
      after: TrajectoryLabel,
      /** A person confirmed the story before; what they confirmed stays. */
      confirmed: z.boolean(),
    }),
  ),
});
export type ThemePreview = z.infer<typeof ThemePreview>;

export const Preview = z.strictObject({
  themes: z.array(ThemePreview),
  /** What the deed would send to the re-check queue, beyond what waits in it now. */
  queue: z.strictObject({
    /** Sources to be read again for some theme, and the participant words in them. */
    sources: z.int(),
    words: z.int(),
    /** Codings that hold now and would have to be confirmed, or be given to a part. */
    codings: z.int(),
  }),
});
export type Preview = z.infer<typeof Preview>;

/** How many cells go from one state to another, the most frequent first. */
export function movesBetween(cells: readonly CellPreview[]): ThemePreview['moves'] {
  const moves = new Map<string, ThemePreview['moves'][number]>();
  for (const { before, after: to } of cells) {
    const from = before.at(-1);
    if (from === undefined || from === to) continue;
    const known = moves.get(`${from} ${to}`);
    if (known) known.count += 1;
    else moves.set(`${from} ${to}`, { from, to, count: 1 });
  }
  return [...moves.values()].sort((a, b) => b.count - a.count);
}
