import { z } from 'zod';
import { AreaId, AssessmentId, CoderId, CodingId, ThemeId, WaveId } from '../ids.ts';

export const Asked = z.enum(['yes', 'no', 'unknown']);

/** The team's judgement of one cell: what was said of a theme in an area and wave, and how prominent it was. */
export const Assessment = z.strictObject({
  id: AssessmentId,
  rev: z.int(),
  theme: ThemeId,
  area: AreaId,
  wave: WaveId,
  text: z.string(),
  /** 1 touched on, 2 clear, 3 stands out; null where not rated. */
  prominence: z.int().min(1).max(3).nullable(),
  asked: Asked,
  excerpts: z.array(CodingId),
  state: z.enum(['draft', 'confirmed']),
  by: CoderId,
  at: z.string(),
  /** Fingerprint of the cell's codings when it was written; the judgement is stale when it no longer fits. */
  fingerprint: z.string(),
});
export type Assessment = z.infer<typeof Assessment>;

/** Sets the assessment of a cell; what is left out stays as it is. `theme`, `area`, `wave` are ids, titles, names or months. */
export const AssessmentSet = z.strictObject({
  theme: z.string(),
  area: z.string(),
  wave: z.string(),
  text: z.string().optional(),
  prominence: z.int().min(1).max(3).nullable().optional(),
  asked: Asked.optional(),
  excerpts: z.array(CodingId).optional(),
  state: z.enum(['draft', 'confirmed']),
  /** The rev the writer saw; a stale one is a conflict. */
  rev: z.int().optional(),
});
export type AssessmentSet = z.infer<typeof AssessmentSet>;

/** An assessment with whether its cell has changed since it was written. */
export const AssessmentView = Assessment.extend({ stale: z.boolean() });
export type AssessmentView = z.infer<typeof AssessmentView>;
