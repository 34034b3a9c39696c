import { z } from 'zod';
import { CoderId, SourceId, TextId } from '../ids.ts';

/** A text that held names and left the study's file; without its words. */
export const SupersededText = z.strictObject({
  id: TextId,
  source: SourceId,
  number: z.int(),
  madeAt: z.string(),
  madeBy: z.strictObject({ id: CoderId, name: z.string() }),
  reason: z.string(),
  words: z.int(),
  /** What the source and its file were called then. */
  title: z.string(),
  fileName: z.string().nullable(),
  leftAt: z.string(),
});
export type SupersededText = z.infer<typeof SupersededText>;
