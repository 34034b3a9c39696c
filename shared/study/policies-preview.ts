import { z } from 'zod';
import { CellState } from '../analysis/cell-state.ts';
import type { Cells } from '../analysis/cells.ts';
import type { Facts } from '../analysis/facts.ts';
import { sizeOf } from '../analysis/strength.ts';
import { describeStatus, threatStatus, threatWaves } from '../analysis/threat-status.ts';
import type { SuggestedTrajectory } from '../analysis/trajectories.ts';
import { Firmness, Flag } from '../analysis/trajectory.ts';
import { waveNames } from '../analysis/wording.ts';
import { AreaId, ThemeId, WaveId } from '../ids.ts';
import { isStale } from '../trajectory/stale.ts';
import { type Trajectory, TrajectoryLabel } from '../trajectory/trajectory.ts';

const Story = z.strictObject({
  label: TrajectoryLabel,
  firmness: Firmness.nullable(),
  flags: z.array(Flag),
});
const place = { theme: ThemeId, area: AreaId };

/** What other thresholds would change, were they kept now. Retired themes are left out. */
export const PoliciesPreview = z.strictObject({
  /** Cells whose state would differ: the coordinator's, or, where that stays, all voices'. */
  cells: z.array(
    z.strictObject({
      ...place,
      wave: WaveId,
      voices: z.enum(['panel', 'all']),
      from: CellState,
      to: CellState,
    }),
  ),
  /** How many other marks would be drawn in another size. */
  marks: z.int(),
  /** Suggested stories whose label, firmness or flags would differ. */
  stories: z.array(z.strictObject({ ...place, before: Story, after: Story })),
  /** Suggested threat statuses that would read otherwise, in words. */
  statuses: z.array(z.strictObject({ ...place, before: z.string(), after: z.string() })),
  /** Confirmed stories that would turn stale: they stay as they are, and ask to be looked at. */
  stale: z.array(z.strictObject(place)),
});
export type PoliciesPreview = z.infer<typeof PoliciesPreview>;

/** A study as the measures read it. */
interface Measured {
  facts: Facts;
  cells: Cells;
  trajectories: readonly SuggestedTrajectory[];
}

type Pair = readonly [before: SuggestedTrajectory, after: SuggestedTrajectory];

/** The stories of themes in use, before and after; other thresholds neither add nor take away any. */
function pairsOf(before: Measured, after: Measured): Pair[] {
  const inUse = new Set(before.facts.themes.flatMap(({ id, retired }) => (retired ? [] : [id])));
  return before.trajectories.flatMap((was, at): Pair[] => {
    const is = after.trajectories[at];
    return is && inUse.has(was.theme) ? [[was, is]] : [];
  });
}

const storyOf = ({ suggested: { label, firmness, flags } }: SuggestedTrajectory) => ({
  label,
  firmness,
  flags: [...flags],
});

const statusOf = ({ facts, cells }: Measured, { theme, area }: SuggestedTrajectory): string =>
  describeStatus(threatStatus(threatWaves(cells.of(theme, area))), waveNames(facts.waves));

const sizeAt = ({ facts }: Measured, { strength }: SuggestedTrajectory, wave: number) =>
  sizeOf(strength.basis, strength.values[wave] ?? null, facts.policies);

const isOther = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** Answers: what did other thresholds change? Both readings are of one study, before and after. */
export function policiesMoved(
  before: Measured,
  after: Measured,
  confirmed: readonly Trajectory[],
): PoliciesPreview {
  const pairs = pairsOf(before, after);
  const threats = new Set(before.facts.themes.flatMap(({ id, kind }) => (kind === 'threat' ? [id] : [])));
  const judged = new Map(confirmed.map((one) => [`${one.theme} ${one.area}`, one]));
  const moved: PoliciesPreview = { cells: [], marks: 0, stories: [], statuses: [], stale: [] };
  for (const [was, is] of pairs) {
    const { theme, area } = was;
    const row = after.cells.of(theme, area);
    for (const [at, { wave, voices }] of before.cells.of(theme, area).entries()) {
      const then = row[at]?.voices ?? voices;
      const track = voices.panel === then.panel ? 'all' : 'panel';
      if (voices[track] !== then[track])
        moved.cells.push({ theme, area, wave, voices: track, from: voices[track], to: then[track] });
      else if (sizeAt(before, was, at) !== sizeAt(after, is, at)) moved.marks += 1;
    }
    const [told, tells] = [storyOf(was), storyOf(is)];
    if (isOther(told, tells)) moved.stories.push({ theme, area, before: told, after: tells });
    const [stood, stands] = threats.has(theme) ? [statusOf(before, was), statusOf(after, is)] : ['', ''];
    if (stood !== stands) moved.statuses.push({ theme, area, before: stood, after: stands });
    const judgement = judged.get(`${theme} ${area}`);
    if (judgement && !isStale(judgement, was) && isStale(judgement, is)) moved.stale.push({ theme, area });
  }
  return moved;
}
