import { z } from 'zod';
import { AreaId, CoderId, CodingId, ThemeId, TrajectoryId, WaveId } from '../ids.ts';

export const TrajectoryLabel = z.enum([
  'not-examined',
  'no-data',
  'not-raised',
  'single-sighting',
  'raised-once',
  're-emerged',
  'intermittent',
  'ceased',
  'gone-quiet',
  'fading',
  'emerging',
  'intensifying',
  'steady',
]);
export type TrajectoryLabel = z.infer<typeof TrajectoryLabel>;

/** How a label reads on the screen: silence is never called an end. */
export const labelWords: Record<TrajectoryLabel, string> = {
  'not-examined': 'not looked for',
  'no-data': 'no interview',
  'not-raised': 'not raised',
  'single-sighting': 'single sighting',
  'raised-once': 'raised once',
  're-emerged': 're-emerged',
  intermittent: 'intermittent',
  ceased: 'no longer raised',
  'gone-quiet': 'gone quiet',
  fading: 'fading',
  emerging: 'emerging',
  intensifying: 'intensifying',
  steady: 'steady',
};

/** A person's judgement of how a theme moved in an area; the rule's suggestion is kept beside it, never over it. */
export const Trajectory = z.strictObject({
  id: TrajectoryId,
  rev: z.int(),
  theme: ThemeId,
  area: AreaId,
  /** The last closed wave it was judged on. */
  upTo: WaveId.nullable(),
  label: TrajectoryLabel,
  suggested: TrajectoryLabel,
  reason: z.string(),
  excerpts: z.array(CodingId),
  by: CoderId,
  at: z.string(),
  /** The series it was judged on, one letter a wave. */
  series: z.string(),
});
export type Trajectory = z.infer<typeof Trajectory>;

/** Confirms a label; one that differs from the rule's needs a reason. `theme`, `area` are ids, titles or names. */
export const TrajectorySet = z.strictObject({
  theme: z.string(),
  area: z.string(),
  label: TrajectoryLabel,
  reason: z.string().optional(),
  excerpts: z.array(CodingId).optional(),
});
export type TrajectorySet = z.infer<typeof TrajectorySet>;
