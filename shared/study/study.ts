import { z } from 'zod';
import { Month } from '../dates.ts';
import { StudyId } from '../ids.ts';
import { Policies } from './policies.ts';

export const Stance = z.enum(['codebook', 'reflexive']);

/** The project: what is asked, of whom, and under which policies. */
export const Study = z.strictObject({
  id: StudyId,
  rev: z.int(),
  title: z.string(),
  /** What the study is, as a paragraph for whoever opens it. */
  description: z.string(),
  questions: z.array(z.string()),
  /** Analytic stance: `codebook` shows agreement and saturation, `reflexive` does not. */
  stance: Stance,
  language: z.string(),
  policies: Policies,
  trashedAt: z.string().nullable(),
});
export type Study = z.infer<typeof Study>;

const title = z.string().trim().min(1, 'a study needs a title').max(200);

/** What one form asks for: a title, the areas' names and the months visited. */
export const NewStudy = z.strictObject({
  title,
  areas: z.array(z.string().trim().min(1)).default([]),
  from: Month.optional(),
  to: Month.optional(),
});
export type NewStudy = z.infer<typeof NewStudy>;

export const StudyChanges = z
  .strictObject({
    title,
    description: z.string(),
    questions: z.array(z.string()),
    stance: Stance,
    language: z.string(),
  })
  .partial();
export type StudyChanges = z.infer<typeof StudyChanges>;
