import { z } from 'zod';
import { AreaId, AssessmentId, CoderId, CodingId, ThemeId, WaveId } from '../ids.ts';
import { AssessmentChange, Basis } from './basis.ts';

export const Asked = z.enum(['yes', 'no', 'unknown']);

/** A sentence of an assessment, by its words, and an excerpt that it rests on. */
export const Cite = z.strictObject({ coding: CodingId, sentence: z.string().min(1) });
export type Cite = z.infer<typeof Cite>;

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
  /** Which of the excerpts stand behind which sentence; a sentence that was rewritten keeps its old words here. */
  cites: z.array(Cite),
  state: z.enum(['draft', 'confirmed']),
  by: CoderId,
  at: z.string(),
  /** Fingerprint of the cell's codings when it was written: all that older assessments know of what they rest on. */
  fingerprint: z.string(),
  /** The cell's codings when it was written; null in those written before that was kept. */
  restsOn: Basis.nullable(),
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
  cites: z.array(Cite).optional(),
  state: z.enum(['draft', 'confirmed']),
  /** The rev the writer saw; a stale one is a conflict. */
  rev: z.int().optional(),
});
export type AssessmentSet = z.infer<typeof AssessmentSet>;

/** An assessment with whether its cell has changed since it was written, and what changed: null where nobody can say. */
export const AssessmentView = Assessment.extend({
  stale: z.boolean(),
  changes: z.array(AssessmentChange).nullable(),
});
export type AssessmentView = z.infer<typeof AssessmentView>;
