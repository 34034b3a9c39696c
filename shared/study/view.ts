import { z } from 'zod';
import { Area } from '../area/area.ts';
import { StudyId } from '../ids.ts';
import { Wave } from '../wave/wave.ts';
import { Study } from './study.ts';

/** A study in a list. */
export const StudySummary = z.strictObject({
  id: StudyId,
  title: z.string(),
  /** First and last month. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  areas: z.array(z.string()),
  trashedAt: z.string().nullable(),
});
export type StudySummary = z.infer<typeof StudySummary>;

/** A study with its frame: what every screen needs first. */
export const StudyView = Study.extend({
  areas: z.array(Area),
  waves: z.array(Wave),
  /** Number of the last deed: where to start following the journal. */
  head: z.int(),
});
export type StudyView = z.infer<typeof StudyView>;
