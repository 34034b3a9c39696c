import type { SuggestedTrajectory } from '../analysis/trajectories.ts';
import type { Trajectory } from './trajectory.ts';

/** What a judgement was made on is no longer so: the cells differ, or the rule says otherwise than it did. */
export const isStale = (
  judged: Pick<Trajectory, 'series' | 'suggested'>,
  { series, suggested }: Pick<SuggestedTrajectory, 'series' | 'suggested'>,
): boolean => judged.series !== series.letters || judged.suggested !== suggested.label;
