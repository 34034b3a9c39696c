import { z } from 'zod';
import { CellState } from '../analysis/cell-state.ts';
import { cells, letters } from '../analysis/cells.ts';
import type { Facts } from '../analysis/facts.ts';
import { trajectories } from '../analysis/trajectories.ts';
import { Firmness } from '../analysis/trajectory.ts';
import { AreaId, ThemeId, WaveId } from '../ids.ts';
import { TrajectoryLabel } from '../trajectory/trajectory.ts';
import { WaveStatus } from './wave.ts';

const Story = z.strictObject({
  label: TrajectoryLabel,
  firmness: Firmness.nullable(),
  /** One letter a wave, `-` for those that are not closed. */
  series: z.string(),
});

/** What closing or reopening a wave would change, were it done now. Retired themes are left out. */
export const WavePreview = z.strictObject({
  wave: WaveId,
  status: WaveStatus,
  /** How many cells' states would change, and from what to what. */
  cells: z.int(),
  states: z.array(z.strictObject({ from: CellState, to: CellState, cells: z.int() })),
  /** Suggested trajectories whose label or firmness would change. */
  trajectories: z.array(z.strictObject({ theme: ThemeId, area: AreaId, before: Story, after: Story })),
});
export type WavePreview = z.infer<typeof WavePreview>;

/** What the measures say of the themes in use. */
function measured(facts: Facts) {
  const inUse = new Set(facts.themes.flatMap(({ id, retired }) => (retired ? [] : [id])));
  const known = cells(facts);
  return {
    states: known.list.flatMap(({ theme, state }) => (inUse.has(theme) ? [state] : [])),
    stories: trajectories(facts, known).flatMap(({ theme, area, suggested: { label, firmness } }) =>
      inUse.has(theme)
        ? [{ theme, area, story: { label, firmness, series: letters(known.of(theme, area)) } }]
        : [],
    ),
  };
}

/** Answers: what would closing (or reopening) this wave change? The measures run over both. */
export function previewWave(facts: Facts, wave: WaveId, status: WaveStatus): WavePreview {
  const waves = facts.waves.map((known) =>
    known.id === wave ? { ...known, closed: status === 'closed' } : known,
  );
  const before = measured(facts);
  const after = measured({ ...facts, waves });
  const states = new Map<string, WavePreview['states'][number]>();
  for (const [at, from] of before.states.entries()) {
    const to = after.states[at] ?? from;
    if (to === from) continue;
    const counted = states.get(`${from} ${to}`) ?? { from, to, cells: 0 };
    states.set(`${from} ${to}`, { ...counted, cells: counted.cells + 1 });
  }
  const counts = [...states.values()].sort((a, b) => b.cells - a.cells);
  return {
    wave,
    status,
    cells: counts.reduce((sum, { cells }) => sum + cells, 0),
    states: counts,
    trajectories: before.stories.flatMap(({ theme, area, story }, at) => {
      const then = after.stories[at]?.story ?? story;
      return then.label === story.label && then.firmness === story.firmness
        ? []
        : [{ theme, area, before: story, after: then }];
    }),
  };
}
