import { z } from 'zod';
import { CoderId, PassId, SourceId, TextId, ThemeId } from '../ids.ts';

/** A coder looked a source through for every theme of the codebook at `event`, or (a re-check) for those listed. */
export const Pass = z.strictObject({
  id: PassId,
  rev: z.int(),
  source: SourceId,
  /** The text that was looked through. */
  textVersion: TextId,
  coder: CoderId,
  event: z.int(),
  themes: z.array(ThemeId).nullable(),
  at: z.string(),
});
export type Pass = z.infer<typeof Pass>;

export const NewPass = z.strictObject({ source: z.string(), themes: z.array(z.string()).optional() });
export type NewPass = z.infer<typeof NewPass>;
