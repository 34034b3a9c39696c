import { z } from 'zod';
import { Day, Month } from '../dates.ts';
import { WaveId } from '../ids.ts';

export const WaveStatus = z.enum(['open', 'closed']);
export type WaveStatus = z.infer<typeof WaveStatus>;

/** One round of visits, a month. Only closed waves enter trajectories, scope and status. */
export const Wave = z.strictObject({
  id: WaveId,
  rev: z.int(),
  number: z.int(),
  label: z.string(),
  month: Month,
  startsOn: Day,
  endsOn: Day,
  status: WaveStatus,
  closedOn: Day.nullable(),
});
export type Wave = z.infer<typeof Wave>;

export const NewWave = z.strictObject({
  month: Month,
  label: z.string().trim().min(1).optional(),
  startsOn: Day.optional(),
  endsOn: Day.optional(),
});
export type NewWave = z.infer<typeof NewWave>;
export const WaveChanges = z
  .strictObject({ label: z.string().trim().min(1), startsOn: Day, endsOn: Day, status: WaveStatus })
  .partial();
export type WaveChanges = z.infer<typeof WaveChanges>;
